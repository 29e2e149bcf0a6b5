/**
 * How long recordings are kept, what ends them, and how they leave the house: classes, legal holds, deletion with its
 * certificate, exports. Must not know how sound is made, coded or sealed, nor who scores it.
 * Start reading at {@link io.seatline.keeping.RecordingRemover}, then {@link io.seatline.keeping.ExportRules}.
 */
@NullMarked
package io.seatline.keeping;

import org.jspecify.annotations.NullMarked;
