@NullMarked
package io.seatline.desk;

import org.jspecify.annotations.NullMarked;
