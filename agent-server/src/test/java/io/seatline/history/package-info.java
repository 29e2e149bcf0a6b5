@NullMarked
package io.seatline.history;

import org.jspecify.annotations.NullMarked;
