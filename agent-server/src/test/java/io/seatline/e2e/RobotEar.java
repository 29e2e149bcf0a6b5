package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.seatline.telephony.audio.Heard;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Slin;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What a robot hears from now on, waited for: the other end of {@link Ear}. What it heard before proves nothing. */
final class RobotEar {
    /** A browser takes a lasting tone for noise and lowers it, to -34 dBFS here. */
    private static final double SOUND_DBFS = -40;
    /** Our own sound comes as it is; the house music may hold something of its tone, but softly. */
    private static final double PROMPT_DBFS = -30;

    private static final double SILENCE_DBFS = -50;
    private static final double CLEARLY_DB = 10;
    private static final int PATIENCE_S = 20;
    /** In less one tone is not told from another. */
    private static final Duration ENOUGH = Duration.ofMillis(300);

    private RobotEar() {}

    static void hears(RobotCall robot, int hz) throws InterruptedException {
        await(robot, hz + " Hz", heard -> heard.dbfsAt(hz) > SOUND_DBFS);
    }

    /** A sound of the centre's own. */
    static Heard hearsPrompt(RobotCall robot, int hz) throws InterruptedException {
        return await(robot, "the prompt of " + hz + " Hz", heard -> heard.dbfsAt(hz) > PROMPT_DBFS);
    }

    /** The first, and not the second. */
    static void hearsInsteadOf(RobotCall robot, int hz, int other) throws InterruptedException {
        await(
                robot,
                hz + " Hz instead of " + other,
                heard -> heard.dbfsAt(hz) > SOUND_DBFS && heard.dbfsAt(other) < SILENCE_DBFS);
    }

    /** Sound that is nobody's voice. */
    static void hearsMusic(RobotCall robot) throws InterruptedException {
        int[] voices = {Browser.AGENT_TONE, Browser.COLLEAGUE_TONE};
        await(
                robot,
                "music",
                heard -> heard.dbfs() > SILENCE_DBFS
                        && Arrays.stream(voices).allMatch(hz -> heard.dbfsAt(hz) < heard.dbfs() - CLEARLY_DB));
    }

    /** So much more sound comes in. */
    static void hearsFor(RobotCall robot, int seconds) throws InterruptedException {
        Duration until = robot.heard().length().plusSeconds(seconds);
        await(robot, seconds + " s", heard -> heard.length().compareTo(until) > 0);
    }

    private static Heard await(RobotCall robot, String what, Predicate<Heard> condition) throws InterruptedException {
        Duration asked = robot.heard().length();
        Predicate<Heard> anew =
                heard -> heard.length().minus(asked).compareTo(ENOUGH) >= 0 && condition.test(since(asked, heard));
        try {
            return robot.whenHeard(anew).get(PATIENCE_S, SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a robot did not hear " + what + ": " + robot.heard(), e);
        }
    }

    /** As if nothing had been heard before. */
    private static Heard since(Duration asked, Heard heard) {
        short[] latest = heard.latest();
        long came = heard.length().minus(asked).toMillis() * Slin.RATE / 1000;
        int old = (int) Math.max(0, latest.length - came);
        return new Heard(
                heard.length(),
                heard.perSecond(),
                heard.firstSoundAt(),
                Arrays.copyOfRange(latest, old, latest.length));
    }
}
