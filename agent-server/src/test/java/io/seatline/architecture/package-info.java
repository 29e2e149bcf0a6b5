/**
 * The law of the house, checked: who may know whom, what a name promises, how large a file may grow.
 * Must not know what any part does.
 * Start reading at {@link io.seatline.architecture.ArchitectureTest}.
 */
@NullMarked
package io.seatline.architecture;

import org.jspecify.annotations.NullMarked;
