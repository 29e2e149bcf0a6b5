@NullMarked
package io.seatline.sampling;

import org.jspecify.annotations.NullMarked;
