package io.seatline.telephony.audio;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** One robot on one call: what it says, what it hears, when it came and went. */
public interface RobotCall {
    UUID id();

    /** Completes when the switch brings the call; cancelled when the robot is hung up before that. */
    CompletableFuture<Instant> connected();

    /** Completes when the call is over for the robot, whoever ended it. */
    CompletableFuture<Ended> ended();

    /** Says something else from now on. */
    void say(Voice voice);

    /** What came in until now. */
    Heard heard();

    /**
     * Completes with the first measurement that satisfies {@code condition}; asked each 100 ms of incoming sound. Fails with
     * {@link IllegalStateException}, which carries the last measurement in its text, when the call ends before that.
     */
    CompletableFuture<Heard> whenHeard(Predicate<Heard> condition);

    /** Ends the call from the robot's side; harmless when it is over. */
    void hangUp();

    record Ended(By by, Instant at) {}

    enum By {
        ROBOT,
        SWITCH
    }
}
