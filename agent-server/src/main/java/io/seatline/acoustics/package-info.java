/**
 * What two voices say by their sound alone: who talks when, how loud, how fast. Pure arithmetic on samples; no word and no
 * mood is read out of them, the latter being forbidden at work (EU AI Act, article 5(1)(f)). Must not know files,
 * recordings or people.
 * Start reading at {@link io.seatline.acoustics.CallSound}, then {@link io.seatline.acoustics.VoiceActivity}.
 */
@NullMarked
package io.seatline.acoustics;

import org.jspecify.annotations.NullMarked;
