/**
 * The doctor: looks at the machine and the settings, then lets a robot call a robot through a whole centre of its own.
 * Must not know {@code app}, which gives it the settings and the words; it changes nothing of the centre it is asked about.
 * Start reading at {@link io.seatline.doctor.Finding}, then {@link io.seatline.doctor.SyntheticCall}.
 */
@NullMarked
package io.seatline.doctor;

import org.jspecify.annotations.NullMarked;
