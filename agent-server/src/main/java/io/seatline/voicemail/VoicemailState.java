package io.seatline.voicemail;

/** Where a message is in its handling. The names are stable words. */
public enum VoicemailState {
    NEW,
    ASSIGNED,
    DONE
}
