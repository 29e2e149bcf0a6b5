package io.seatline.kernel;

/** A queue of calls with one service promise. */
public record QueueId(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
