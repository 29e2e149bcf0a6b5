@NullMarked
package io.seatline.routing;

import org.jspecify.annotations.NullMarked;
