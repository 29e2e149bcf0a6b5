/**
 * What was: calls, their segments and every number about them, folded from the journal and from nothing else.
 * Must not know the floor's inside, telephony or live calls; whatever it holds can be thrown away and folded again.
 * Start reading at {@link io.seatline.history.CallRecord}, then {@link io.seatline.history.Historian}.
 */
@NullMarked
package io.seatline.history;

import org.jspecify.annotations.NullMarked;
