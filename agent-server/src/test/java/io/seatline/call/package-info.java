@NullMarked
package io.seatline.call;

import org.jspecify.annotations.NullMarked;
