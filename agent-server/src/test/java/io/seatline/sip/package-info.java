/**
 * A carrier made of plain SIP over UDP, for tests and benches that must say exactly what stands on the wire.
 * Must not know the product.
 * Start reading at {@link io.seatline.sip.SipCarrier}.
 */
@NullMarked
package io.seatline.sip;

import org.jspecify.annotations.NullMarked;
