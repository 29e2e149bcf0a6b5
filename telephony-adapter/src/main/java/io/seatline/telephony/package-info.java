/**
 * What the call centre says to a switch, and what a switch says back: commands, events and a snapshot of its legs.
 * Must not know agents, queues, skills, Spring or Asterisk; a line is just a name, a call just an id.
 * Start reading at {@link io.seatline.telephony.Telephony}, then {@link io.seatline.telephony.TelephonyCommand}.
 */
@NullMarked
package io.seatline.telephony;

import org.jspecify.annotations.NullMarked;
