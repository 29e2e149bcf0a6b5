package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.RecordingEvent;
import io.seatline.floor.RecordingPause.Stage;
import io.seatline.kernel.CallId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the floor's state that the events of recordings change: of each call the last pause that is not over. */
final class PausedRecordings {
    private final Map<CallId, RecordingPause> pauses = new HashMap<>();
    private final FloorChanges changes;

    PausedRecordings(FloorChanges changes) {
        this.changes = changes;
    }

    Collection<RecordingPause> all() {
        return Collections.unmodifiableCollection(pauses.values());
    }

    /** The pause its recording is in; one ends with its segment. */
    @Nullable
    RecordingPause of(Call call) {
        var pause = pauses.get(call.id());
        return pause != null && pause.segment().equals(call.state().attempt()) ? pause : null;
    }

    void apply(RecordingEvent event, Call call) {
        switch (event) {
            case RecordingEvent.RecordingPauseAsked e ->
                put(new RecordingPause(e.call(), e.agent(), e.segment(), e.until(), Stage.PAUSING));
            case RecordingEvent.RecordingPaused e -> put(known(e, call).at(Stage.PAUSED));
            case RecordingEvent.RecordingPauseFailed e -> put(known(e, call).at(Stage.FAILED));
            case RecordingEvent.RecordingResumeAsked e -> put(known(e, call).at(Stage.RESUMING));
            case RecordingEvent.RecordingResumed e -> {
                changes.touch(known(e, call).agent());
                forget(e.call());
            }
        }
    }

    void forget(CallId call) {
        changes.remove(pauses, call);
    }

    private void put(RecordingPause pause) {
        changes.replace(pauses, pause.call(), pause);
        changes.touch(pause.agent());
    }

    private RecordingPause known(RecordingEvent event, Call call) {
        var pause = of(call);
        if (pause == null || !pause.segment().equals(event.segment()))
            throw new IllegalStateException("no pause for " + event);
        return pause;
    }
}
