package io.seatline.recording;

import static io.seatline.recording.RecordingReason.*;

import java.time.Duration;
import java.util.Optional;

/** Is the sound what the segment promised? Pure. */
public final class RecordingChecks {
    /** The floor's clock and the switch's file may differ by this much. */
    public static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Below it nobody spoke: comfort noise of a live line lies above, digital silence far below. */
    public static final float SILENT_DBFS = -60;

    private RecordingChecks() {}

    /** Why nothing can be joined; empty when at least one side can. */
    public static Optional<RecordingReason> unusable(WaveFile agent, WaveFile customer) {
        if (agent instanceof WaveFile.Sound || customer instanceof WaveFile.Sound) return Optional.empty();
        RecordingReason one = why(agent), other = why(customer);
        // The file that is there says more than the one that is not.
        return Optional.of(one.compareTo(other) >= 0 ? one : other);
    }

    /** What is wrong with sound that could be joined; empty when all is well. */
    public static Optional<RecordingReason> flaw(
            WaveFile agent, WaveFile customer, StereoJoin.Joined joined, Duration segment) {
        if (!(agent instanceof WaveFile.Sound)) return Optional.of(AGENT_SIDE_LOST);
        if (!(customer instanceof WaveFile.Sound)) return Optional.of(CUSTOMER_SIDE_LOST);
        Duration excess = joined.length().minus(segment);
        if (excess.compareTo(TOLERANCE) > 0) return Optional.of(TOO_LONG);
        if (excess.negated().compareTo(TOLERANCE) > 0) return Optional.of(TOO_SHORT);
        boolean agentSilent = joined.agentDbfs() < SILENT_DBFS, customerSilent = joined.customerDbfs() < SILENT_DBFS;
        if (agentSilent && customerSilent) return Optional.of(BOTH_SILENT);
        if (agentSilent) return Optional.of(AGENT_SILENT);
        if (customerSilent) return Optional.of(CUSTOMER_SILENT);
        return Optional.empty();
    }

    private static RecordingReason why(WaveFile side) {
        return switch (side) {
            case WaveFile.Missing() -> FILE_MISSING;
            case WaveFile.Empty() -> FILE_EMPTY;
            case WaveFile.WrongFormat _ -> WRONG_FORMAT;
            case WaveFile.NotAWave _ -> NOT_A_WAV;
            case WaveFile.Unreadable _, WaveFile.Sound _ ->
                throw new IllegalArgumentException("not a verdict to give up on: " + side);
        };
    }
}
