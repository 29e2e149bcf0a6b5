package io.seatline.callback;

import io.seatline.callback.CallbackStore.Due;
import java.util.Set;
import java.util.UUID;

/** Where the calls for promises are made. */
public interface CallbackFloor {
    void due(Due due);

    /** Ends the call that is to keep a promise; false when there is none, or somebody talks in it. */
    boolean cancel(UUID call);

    /** The calls that it knows now. */
    Set<UUID> live();
}
