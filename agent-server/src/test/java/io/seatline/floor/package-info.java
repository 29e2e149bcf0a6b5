@NullMarked
package io.seatline.floor;

import org.jspecify.annotations.NullMarked;
