@NullMarked
package io.seatline.sheet;

import org.jspecify.annotations.NullMarked;
