/**
 * A small centre with people, queues and customers, so that somebody can look at the product without setting it up.
 * Must not know how anything is kept or shown.
 * Start reading at {@link io.seatline.demo.DemoSeed}.
 */
@NullMarked
package io.seatline.demo;

import org.jspecify.annotations.NullMarked;
