/**
 * The sound of each answered segment: collected from the switch's spool, joined into one two-channel file, checked, kept and listed.
 * Must not know agents beyond their id, routing, the desk or Asterisk; it knows two files per segment and the segment's own times.
 * Start reading at {@link io.seatline.recording.RecordingCollector}, then {@link io.seatline.recording.RecordingState}.
 */
@NullMarked
package io.seatline.recording;

import org.jspecify.annotations.NullMarked;
