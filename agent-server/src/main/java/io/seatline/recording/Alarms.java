package io.seatline.recording;

import java.util.Map;
import java.util.Set;

/** Tells the supervisors. An alarm is open once per kind and object, however often it is raised; clearing one that is not open does nothing. */
public interface Alarms {
    /** The kinds are stable words. */
    String MISSING = "recording-missing";

    String EMPTY = "recording-empty";
    String UNREADABLE = "recording-unreadable";
    String STALLED = "recording-stalled";
    String NOT_STORED = "recording-not-stored";
    String UNCLAIMED = "recording-unclaimed";
    String DISK_LOW = "disk-low";
    String VOICEMAIL_LEFT = "voicemail-left";

    void raise(String kind, String object, Map<String, String> params);

    void clear(String kind, String object);

    /** The objects with an open alarm of that kind. */
    Set<String> open(String kind);
}
