@NullMarked
package io.seatline.coaching;

import org.jspecify.annotations.NullMarked;
