/**
 * Who rings: the customers we know, found by their number, and their last calls.
 * Must not know live calls, the desk or routing.
 * Start reading at {@link io.seatline.customer.CustomerStore}.
 */
@NullMarked
package io.seatline.customer;

import org.jspecify.annotations.NullMarked;
