@NullMarked
package io.seatline.kernel;

import org.jspecify.annotations.NullMarked;
