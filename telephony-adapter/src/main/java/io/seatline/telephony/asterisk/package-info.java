/**
 * Asterisk 22 behind {@link io.seatline.telephony.Telephony}: its process, its configuration, its two manager connections.
 * Must not know agents, queues, the database or Spring; no word of Asterisk's leaves this package.
 * Start reading at {@link io.seatline.telephony.asterisk.AsteriskNode}, then {@code extensions.conf} in the resources.
 */
@NullMarked
package io.seatline.telephony.asterisk;

import org.jspecify.annotations.NullMarked;
