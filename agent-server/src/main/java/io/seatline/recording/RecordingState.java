package io.seatline.recording;

import org.jspecify.annotations.Nullable;

/** Where the sound of one answered segment is. {@code RecordingState.puml} shows the moves. */
public sealed interface RecordingState {
    /** The segment runs and its files are not there yet. */
    record Starting() implements RecordingState {}

    record Running() implements RecordingState {}

    /** The files lie complete in the spool. They stay there until a copy is verified, however long that takes. */
    record Saved() implements RecordingState {}

    record Stored(StoredSound sound) implements RecordingState {}

    /** There is no sound, and this is why. Not the end: files that turn up later are still taken. */
    record Failed(RecordingReason reason) implements RecordingState {}

    /** The state after {@code signal}, or null when the signal changes nothing here: it came twice, or too late. */
    default @Nullable RecordingState after(RecordingSignal signal) {
        return switch (signal) {
            case RecordingSignal.FilesAppeared() -> this instanceof Starting ? new Running() : null;
            case RecordingSignal.FilesCompleted() ->
                switch (this) {
                    case Starting _, Running _, Failed _ -> new Saved();
                    case Saved _, Stored _ -> null;
                };
            case RecordingSignal.CopyVerified(var sound) -> this instanceof Saved ? new Stored(sound) : null;
            case RecordingSignal.GivenUp(var reason) ->
                switch (this) {
                    case Starting _, Running _, Saved _ -> new Failed(reason);
                    case Failed _, Stored _ -> null;
                };
        };
    }
}
