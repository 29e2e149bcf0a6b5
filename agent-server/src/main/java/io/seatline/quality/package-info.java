/**
 * Calls scored by people: evaluations, what agents say to them, and who decides. Must not know live calls, the floor or
 * the switch.
 * Start reading at {@link io.seatline.quality.EvaluationState}, then {@link io.seatline.quality.Evaluations}.
 */
@NullMarked
package io.seatline.quality;

import org.jspecify.annotations.NullMarked;
