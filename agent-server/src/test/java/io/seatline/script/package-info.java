@NullMarked
package io.seatline.script;

import org.jspecify.annotations.NullMarked;
