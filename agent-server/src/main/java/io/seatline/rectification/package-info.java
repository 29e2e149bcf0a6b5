/** Serious failures that a team must put right (整改): raised, answered, checked; what is repeated is escalated. */
@NullMarked
package io.seatline.rectification;

import org.jspecify.annotations.NullMarked;
