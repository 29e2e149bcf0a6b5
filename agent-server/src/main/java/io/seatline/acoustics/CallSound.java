package io.seatline.acoustics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a call once from beginning to end: two channels of 8 kHz and 16 bits, little-endian, the agent left. Needs some
 * 3 MB for an hour, whatever its length says.
 */
public final class CallSound {
    /** Longer is no conversation, and a file that goes on for ever must end. */
    private static final long LONGEST_FRAMES = 12L * 3600 * Frames.RATE;
    /** A pause in which one keeps the word. */
    private static final long OWN_PAUSE_MS = 2_000;
    /** A word of consent takes nobody's word away. */
    private static final long BACKCHANNEL_MS = 1_000;

    private static final long TALK_OVER_MS = 500;
    private static final long DEAD_AIR_MS = 3_000;
    /** Below, a voice is too near its noise for times to be relied on. */
    private static final double SURE_DB = 18;

    private CallSound() {}

    /**
     * @param away when the customer heard music, or silence was recorded: nobody talks then, nor is silent
     * @throws IOException when it cannot be read to its end
     */
    public static CallFigures listen(InputStream samples, List<Stretch> away) throws IOException {
        var agent = new Frames();
        var customer = new Frames();
        byte[] block = new byte[Frames.RATE * 4];
        long frames = 0;
        for (int n = samples.readNBytes(block, 0, block.length);
                n >= 4 && frames < LONGEST_FRAMES;
                n = samples.readNBytes(block, 0, block.length)) {
            for (int at = 0; at + 4 <= n; at += 4) {
                if (isIn(away, (frames + at / 4) * 1000 / Frames.RATE)) {
                    agent.skip();
                    customer.skip();
                } else {
                    agent.add(sample(block, at));
                    customer.add(sample(block, at + 2));
                }
            }
            frames += n / 4;
        }
        return figures(agent, customer, away);
    }

    private static boolean isIn(List<Stretch> away, long ms) {
        for (Stretch one : away) if (ms >= one.from() && ms < one.to()) return true;
        return false;
    }

    private static short sample(byte[] block, int at) {
        return (short) (block[at] & 0xff | block[at + 1] << 8);
    }

    private static CallFigures figures(Frames agentSide, Frames customerSide, List<Stretch> away) {
        long whole = agentSide.millis();
        var agent = VoiceActivity.of(agentSide.levels());
        var customer = VoiceActivity.of(customerSide.levels());
        List<Stretch> overlaps = Stretches.both(agent.talking(), customer.talking());
        List<Stretch> silences = Stretches.without(Stretches.neither(agent.talking(), customer.talking(), whole), away);
        return new CallFigures(
                whole,
                side(agentSide, agent, customer.talking()),
                side(customerSide, customer, agent.talking()),
                Stretches.total(silences),
                Stretches.longest(silences),
                Stretches.atLeast(silences, DEAD_AIR_MS),
                Stretches.total(overlaps),
                Stretches.longest(overlaps),
                Stretches.atLeast(overlaps, TALK_OVER_MS));
    }

    private static SideFigures side(Frames side, VoiceActivity voice, List<Stretch> others) {
        var talking = voice.talking();
        var loudness = side.loudness().integrated();
        return new SideFigures(
                Stretches.total(talking),
                Stretches.longest(monologues(talking, others)),
                talking.isEmpty() ? null : talking.getFirst().from(),
                interruptions(talking, others),
                loudness.isPresent() ? rounded(loudness.getAsDouble()) : null,
                side.clippedShare(),
                rounded(voice.noiseDbfs()),
                rounded(voice.clearDb()),
                SpeechRate.of(side.levels(), talking),
                talking.isEmpty() || voice.clearDb() >= SURE_DB,
                talking);
    }

    /** One keeps the word over short pauses, unless the other takes it meanwhile. */
    private static List<Stretch> monologues(List<Stretch> talking, List<Stretch> others) {
        List<Stretch> taken = Stretches.atLeast(others, BACKCHANNEL_MS);
        var monologues = new ArrayList<Stretch>();
        Stretch current = null;
        for (Stretch one : talking) {
            current = current == null || !goesOn(current, one, taken)
                    ? start(monologues, current, one)
                    : new Stretch(current.from(), one.to());
        }
        if (current != null) monologues.add(current);
        return monologues;
    }

    private static boolean goesOn(Stretch current, Stretch next, List<Stretch> taken) {
        return next.from() - current.to() < OWN_PAUSE_MS
                && taken.stream().noneMatch(other -> other.from() < next.from() && other.to() > current.to());
    }

    private static Stretch start(List<Stretch> done, @Nullable Stretch current, Stretch next) {
        if (current != null) done.add(current);
        return next;
    }

    /** The other has talked for a while, and both go on for more than a word. */
    private static int interruptions(List<Stretch> talking, List<Stretch> others) {
        int count = 0;
        for (Stretch mine : talking) {
            for (Stretch other : others) {
                boolean hadTheWord = other.from() + BACKCHANNEL_MS <= mine.from() && other.to() > mine.from();
                if (hadTheWord && Math.min(mine.to(), other.to()) - mine.from() >= TALK_OVER_MS) count++;
            }
        }
        return count;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
