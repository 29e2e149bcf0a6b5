package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.seatline.telephony.audio.Heard;
import io.seatline.telephony.audio.RobotCall;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What a robot hears, waited for: the other end of {@link Ear}. */
final class RobotEar {
    /** A browser takes a lasting tone for noise and lowers it, to -34 dBFS here. */
    private static final double SOUND_DBFS = -40;

    private static final double SILENCE_DBFS = -50;
    private static final double CLEARLY_DB = 10;
    private static final int PATIENCE_S = 20;

    private RobotEar() {}

    static void hears(RobotCall robot, int hz) throws InterruptedException {
        await(robot, hz + " Hz", heard -> heard.dbfsAt(hz) > SOUND_DBFS);
    }

    /** The first, and not the second. */
    static void hearsInsteadOf(RobotCall robot, int hz, int other) throws InterruptedException {
        await(
                robot,
                hz + " Hz instead of " + other,
                heard -> heard.dbfsAt(hz) > SOUND_DBFS && heard.dbfsAt(other) < SILENCE_DBFS);
    }

    /** Sound that is nobody's voice. It may last for less than the second that is looked at. */
    static void hearsMusic(RobotCall robot) throws InterruptedException {
        int[] voices = {Browser.AGENT_TONE, Browser.COLLEAGUE_TONE};
        await(
                robot,
                "music",
                heard -> heard.dbfs() > SILENCE_DBFS
                        && Arrays.stream(voices).allMatch(hz -> heard.dbfsAt(hz) < heard.dbfs() - CLEARLY_DB));
    }

    /** So much more sound came in. */
    static void hearsFor(RobotCall robot, int seconds) throws InterruptedException {
        long until = robot.heard().length().toMillis() + 1000L * seconds;
        await(robot, seconds + " s", heard -> heard.length().toMillis() > until);
    }

    private static void await(RobotCall robot, String what, Predicate<Heard> condition) throws InterruptedException {
        try {
            robot.whenHeard(condition).get(PATIENCE_S, SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a robot did not hear " + what + ": " + robot.heard(), e);
        }
    }
}
