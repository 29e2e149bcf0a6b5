@NullMarked
package io.seatline.evidence;

import org.jspecify.annotations.NullMarked;
