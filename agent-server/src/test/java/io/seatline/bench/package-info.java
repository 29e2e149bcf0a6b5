/**
 * The benches behind {@code ./seatline bench NAME}: each measures our figure and a baseline's side by side in one run. Must not
 * know how the parts do their work: it starts the server as the product does and plays the world around it.
 * Start reading at {@link io.seatline.bench.Bench}, then {@link io.seatline.bench.AssignBench}.
 */
@NullMarked
package io.seatline.bench;

import org.jspecify.annotations.NullMarked;
