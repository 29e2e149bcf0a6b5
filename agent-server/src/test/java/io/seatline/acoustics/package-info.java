@NullMarked
package io.seatline.acoustics;

import org.jspecify.annotations.NullMarked;
