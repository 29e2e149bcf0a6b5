@NullMarked
package io.seatline.audit;

import org.jspecify.annotations.NullMarked;
