/** Tests of the package beside it. */
@org.jspecify.annotations.NullMarked
package io.seatline.entry;
