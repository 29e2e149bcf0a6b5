/** The doctor as people start him: the program's own words and exit code. */
@NullMarked
package io.seatline.doctor;

import org.jspecify.annotations.NullMarked;
