/** Tests of sealing. */
@org.jspecify.annotations.NullMarked
package io.seatline.sealing;
