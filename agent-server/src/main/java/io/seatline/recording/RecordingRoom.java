package io.seatline.recording;

import java.util.concurrent.CopyOnWriteArrayList;

/** Whether there is room for new recordings. It is told by who measures the disks, and tells whoever must act. */
public final class RecordingRoom {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean isShort;

    /** The disks are nearly full: what is recorded now may be incomplete. */
    public boolean isShort() {
        return isShort;
    }

    /** @param listener is told when it changes, on the thread of who measured */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void measured(boolean nearlyFull) {
        if (nearlyFull == isShort) return;
        isShort = nearlyFull;
        listeners.forEach(Runnable::run);
    }
}
