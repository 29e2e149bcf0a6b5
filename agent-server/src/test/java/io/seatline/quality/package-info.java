@NullMarked
package io.seatline.quality;

import org.jspecify.annotations.NullMarked;
