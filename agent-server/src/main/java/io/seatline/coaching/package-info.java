/** Coaching: what an agent is to learn from a score, and whether the calls after it are better than those before. */
@NullMarked
package io.seatline.coaching;

import org.jspecify.annotations.NullMarked;
