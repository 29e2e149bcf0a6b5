/**
 * The program: main, settings, security, health, and the wiring of every part to the others.
 * Must not know business rules.
 * Start reading at {@link io.seatline.app.SeatlineApplication}, then the {@code *Config} classes.
 */
@NullMarked
package io.seatline.app;

import org.jspecify.annotations.NullMarked;
