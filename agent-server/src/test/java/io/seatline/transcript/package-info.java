@NullMarked
package io.seatline.transcript;

import org.jspecify.annotations.NullMarked;
