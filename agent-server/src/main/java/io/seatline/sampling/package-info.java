/**
 * Which calls are scored: plans, draws that can be proved, and what may be concluded from a sample about all. Must not know
 * live calls, nor how a score is made.
 * Start reading at {@link io.seatline.sampling.Lottery}, then {@link io.seatline.sampling.Estimate}.
 */
@NullMarked
package io.seatline.sampling;

import org.jspecify.annotations.NullMarked;
