package io.seatline.alarm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alarms, kept: what was raised yesterday can still be read when it is over. */
public interface AlarmStore {
    /** Raising what is open already changes nothing. */
    void raise(String kind, String object, Map<String, String> params);

    /** Clearing what is not open changes nothing. */
    void clear(String kind, String object);

    /** Oldest first. */
    List<Alarm> open();

    /** Somebody has seen it. The first one stays; empty when there is no such open alarm. */
    Optional<Alarm> acknowledge(long id, String by);
}
