/**
 * Listens to every stored recording once, when there is time for it, and keeps what it heard. Must not know how sound is
 * sealed, nor what anybody concludes.
 * Start reading at {@link io.seatline.listening.RecordingListening}.
 */
@NullMarked
package io.seatline.listening;

import org.jspecify.annotations.NullMarked;
