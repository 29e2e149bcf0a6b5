@NullMarked
package io.seatline.agent;

import org.jspecify.annotations.NullMarked;
