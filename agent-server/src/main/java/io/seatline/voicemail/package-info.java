/**
 * Messages that callers leave: taken from the switch's folder into a safe place, listed, heard, assigned, done.
 * Must not know the floor, agents' states or the switch's commands.
 * Start reading at {@link io.seatline.voicemail.VoicemailIntake}.
 */
@NullMarked
package io.seatline.voicemail;

import org.jspecify.annotations.NullMarked;
