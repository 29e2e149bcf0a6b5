package io.seatline.routing;

import io.seatline.call.Callback;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hears while he waits in a queue. Prompts are named by their ids.
 *
 * @param announceEvery null: nothing is announced
 * @param position how many are before him, with each announcement
 * @param expectedWait a range of minutes, with each announcement, while the estimates are good
 * @param message played with each announcement; null: none
 * @param recordingNotice played once, before a call of a queue that records is offered to anybody; null: none
 * @param music null: the house music
 * @param farewell played before a call is ended because it waited too long or the queue is full; null: it is ended at once
 * @param callback null: nobody is offered to be called back
 */
public record QueueComfort(
        @Nullable Duration announceEvery,
        boolean position,
        boolean expectedWait,
        @Nullable Integer message,
        @Nullable Integer recordingNotice,
        @Nullable Integer music,
        @Nullable Integer farewell,
        @Nullable CallbackOffer callback) {
    public static final QueueComfort NONE = new QueueComfort(null, false, false, null, null, null, null, null);

    /** @param after how long a caller has waited when he is first offered it; null: with each announcement */
    public record CallbackOffer(
            Callback.Mode mode, @Nullable Duration after) {}

    /** Whether something is said in words of ours, for which the phrases must be spoken. */
    public boolean speaks() {
        return announceEvery != null && (position || expectedWait) || callback != null;
    }
}
