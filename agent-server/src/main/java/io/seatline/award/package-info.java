/** Awards (评优) from scores: who is proposed, how it is voted, who won. Start at {@link io.seatline.award.Awards}. */
@NullMarked
package io.seatline.award;

import org.jspecify.annotations.NullMarked;
