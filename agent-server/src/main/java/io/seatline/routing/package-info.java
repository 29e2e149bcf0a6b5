/**
 * Which waiting call goes to which agent: queues, offers, and the pure {@link io.seatline.routing.Matcher}.
 * Must not know telephony or clocks (it takes {@code Instant}).
 * Start reading at {@link io.seatline.routing.Matcher}.
 */
@NullMarked
package io.seatline.routing;

import org.jspecify.annotations.NullMarked;
