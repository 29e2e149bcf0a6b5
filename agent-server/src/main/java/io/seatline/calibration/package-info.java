/** Several people score the same calls blind: how far they agree, who is off, on what, and whether it gets better. */
@NullMarked
package io.seatline.calibration;

import org.jspecify.annotations.NullMarked;
