/** Tests of keeping recordings. */
@org.jspecify.annotations.NullMarked
package io.seatline.keeping;
