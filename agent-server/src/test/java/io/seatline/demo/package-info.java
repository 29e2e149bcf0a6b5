@NullMarked
package io.seatline.demo;

import org.jspecify.annotations.NullMarked;
