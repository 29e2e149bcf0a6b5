@NullMarked
package io.seatline;

import org.jspecify.annotations.NullMarked;
