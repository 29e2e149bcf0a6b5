package io.seatline.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever keeps a picture of the centre's settings (people, skills, queues, numbers) that they were changed. */
public final class CentreChanges {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The listener runs on the thread that made the change, after it was stored; it must be quick. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void changed() {
        listeners.forEach(Runnable::run);
    }
}
