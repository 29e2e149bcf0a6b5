package io.seatline.acoustics;

/** A part of a call, in milliseconds from its beginning. */
public record Stretch(long from, long to) {
    public long length() {
        return to - from;
    }
}
