@NullMarked
package io.seatline.exchange;

import org.jspecify.annotations.NullMarked;
