package io.seatline.callback;

/** Stable words. */
public enum CallbackState {
    OPEN,
    REACHED,
    NOT_REACHED,
    CANCELED
}
