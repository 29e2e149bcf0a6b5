@NullMarked
package io.seatline.callback;

import org.jspecify.annotations.NullMarked;
