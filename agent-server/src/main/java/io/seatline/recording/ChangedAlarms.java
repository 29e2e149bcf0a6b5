package io.seatline.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Passes on only what changes: the collector says for each running segment every few seconds that all is well. Not thread-safe. */
final class ChangedAlarms implements Alarms {
    private static final int REMEMBERED = 20_000;

    private final Alarms alarms;
    private final LinkedHashMap<Key, Boolean> known = new LinkedHashMap<>();

    private record Key(String kind, String object) {}

    ChangedAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void raise(String kind, String object, Map<String, String> params) {
        if (Boolean.TRUE.equals(known.get(new Key(kind, object)))) return;
        alarms.raise(kind, object, params);
        remember(new Key(kind, object), true);
    }

    @Override
    public void clear(String kind, String object) {
        if (Boolean.FALSE.equals(known.get(new Key(kind, object)))) return;
        alarms.clear(kind, object);
        remember(new Key(kind, object), false);
    }

    @Override
    public Set<String> open(String kind) {
        return alarms.open(kind);
    }

    private void remember(Key key, boolean raised) {
        known.put(key, raised);
        if (known.size() > REMEMBERED) known.pollFirstEntry();
    }
}
