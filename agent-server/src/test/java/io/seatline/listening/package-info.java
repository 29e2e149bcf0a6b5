@NullMarked
package io.seatline.listening;

import org.jspecify.annotations.NullMarked;
