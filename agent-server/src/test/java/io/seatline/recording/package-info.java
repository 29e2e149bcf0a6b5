@NullMarked
package io.seatline.recording;

import org.jspecify.annotations.NullMarked;
