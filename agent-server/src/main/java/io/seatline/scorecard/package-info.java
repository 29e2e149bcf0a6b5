/**
 * What calls are scored by: cards of sections and criteria, and the arithmetic of a score. Must not know recordings,
 * reviewers or evaluations.
 * Start reading at {@link io.seatline.scorecard.Scorecard}, then {@link io.seatline.scorecard.Scoring}.
 */
@NullMarked
package io.seatline.scorecard;

import org.jspecify.annotations.NullMarked;
