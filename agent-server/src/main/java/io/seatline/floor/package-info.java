/**
 * Everything live at one site: the pure, single-threaded core that decides, its journal and its loop.
 * Must not know HTTP, JSON, SQL, Spring, Asterisk or the desk.
 * Start reading at {@link io.seatline.floor.Floor}.
 */
@NullMarked
package io.seatline.floor;

import org.jspecify.annotations.NullMarked;
