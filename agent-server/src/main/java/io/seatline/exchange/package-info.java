/**
 * The centre's people, skills, teams, queues and customers carried out into tables and in again: looked at row by row first,
 * then all of it or nothing.
 * Must not know live calls, the desk or how a table is written down.
 * Start reading at {@link io.seatline.exchange.Exchange}, then {@link io.seatline.exchange.ExchangeTable}.
 */
@NullMarked
package io.seatline.exchange;

import org.jspecify.annotations.NullMarked;
