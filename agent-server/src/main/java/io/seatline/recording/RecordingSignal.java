package io.seatline.recording;

/** What can happen to a recording. */
public sealed interface RecordingSignal {
    /** The files are there and being written. */
    record FilesAppeared() implements RecordingSignal {}

    /** The switch has closed both files, or the segment is over and they no longer change. */
    record FilesCompleted() implements RecordingSignal {}

    /** A verified copy rests in the vault. */
    record CopyVerified(StoredSound sound) implements RecordingSignal {}

    /** There is nothing to keep. */
    record GivenUp(RecordingReason reason) implements RecordingSignal {}
}
