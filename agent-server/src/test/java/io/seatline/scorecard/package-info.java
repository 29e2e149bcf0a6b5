@NullMarked
package io.seatline.scorecard;

import org.jspecify.annotations.NullMarked;
