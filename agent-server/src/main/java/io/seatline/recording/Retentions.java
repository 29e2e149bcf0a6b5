package io.seatline.recording;

/** How long sound is kept, and how it is coded, by the kind of its queue. */
public final class Retentions {
    /** What falls under no other, such as calls that agents place. */
    public static final int USUAL = 1;

    private Retentions() {}
}
