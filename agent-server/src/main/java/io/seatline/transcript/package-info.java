/**
 * What was said in a recording, as an outside service heard it, and what the house's wording rules find in it. Off by
 * default. Start reading at {@link io.seatline.transcript.Transcribing}, then {@link io.seatline.transcript.WordingCheck}.
 */
@NullMarked
package io.seatline.transcript;

import org.jspecify.annotations.NullMarked;
