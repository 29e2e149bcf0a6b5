/**
 * What a centre is set up with, and its customers, carried out into tables and in again: looked at first, row by row, then
 * all of it or nothing. What needs more than a row, a menu, a script, opening hours, has a row for each of its parts.
 * Must not know live calls, the desk or how a table is written down.
 * Start reading at {@link io.seatline.exchange.Exchange}, then {@link io.seatline.exchange.ExchangeTable}.
 */
@NullMarked
package io.seatline.exchange;

import org.jspecify.annotations.NullMarked;
