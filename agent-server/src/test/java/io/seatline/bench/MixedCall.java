package io.seatline.bench;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.CallSound;
import io.seatline.acoustics.Stretch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/** A made call of two sides of which it is known who speaks in each hundredth of a second. */
final class MixedCall {
    static final int FRAME = SpokenClip.RATE / 100;
    private static final double VOICE = 0.07;

    private final double[][] sides;
    private final boolean[][] speaks;
    private final int[] syllables = new int[2];
    private final Random random;

    MixedCall(int seconds, Random random) {
        sides = new double[2][seconds * SpokenClip.RATE];
        speaks = new boolean[2][seconds * 100];
        this.random = random;
    }

    /** Sentences one after the other with pauses, and now and then into the other's. */
    static MixedCall of(int seconds, List<SpokenClip> clips, Random random) {
        var call = new MixedCall(seconds, random);
        double at = 0.5;
        int side = 0;
        while (true) {
            SpokenClip clip = clips.get(random.nextInt(clips.size()));
            if (at + clip.seconds() + 0.2 > seconds) return call;
            call.says(side, clip, at);
            boolean changes = random.nextInt(3) > 0;
            double pause =
                    changes && random.nextInt(4) == 0 ? -0.4 - random.nextDouble() : 0.35 + 2 * random.nextDouble();
            at = Math.max(0, at + clip.seconds() + (changes ? pause : Math.max(0.35, pause)));
            if (changes) side = 1 - side;
        }
    }

    void says(int side, SpokenClip clip, double at) {
        int from = (int) (at * SpokenClip.RATE);
        double gain = VOICE / clip.level();
        for (int n = 0; n < clip.samples().length; n++) sides[side][from + n] += gain * clip.samples()[n];
        for (int frame = from / FRAME; frame < (from + clip.samples().length) / FRAME; frame++)
            speaks[side][frame] = true;
        syllables[side] += clip.syllables();
    }

    /** @param decibel how far the voice stands above it */
    MixedCall noise(double[] noise, double decibel) {
        double squares = 0;
        for (double sample : noise) squares += sample * sample;
        double gain = VOICE / Math.pow(10, decibel / 20) / Math.sqrt(squares / noise.length);
        for (double[] side : sides) {
            int shift = random.nextInt(noise.length);
            for (int n = 0; n < side.length; n++) side[n] += gain * noise[(n + shift) % noise.length];
        }
        return this;
    }

    CallFigures heard() throws IOException {
        return CallSound.listen(new ByteArrayInputStream(samples()), List.of());
    }

    byte[] samples() {
        var bytes = ByteBuffer.allocate(sides[0].length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < sides[0].length; n++) for (double[] side : sides) bytes.putShort(alaw(side[n]));
        return bytes.array();
    }

    /** As it comes over a line: ITU-T G.711, A-law, there and back; the formula's curve, 8 bits. */
    private static short alaw(double x) {
        double a = 87.6;
        double one = 1 + Math.log(a);
        double loud = Math.min(1, Math.abs(x));
        double pressed = loud < 1 / a ? a * loud / one : (1 + Math.log(a * loud)) / one;
        double coded = Math.round(pressed * 127) / 127.0;
        double back = coded < 1 / one ? coded * one / a : Math.exp(coded * one - 1) / a;
        return (short) Math.round(32767 * Math.signum(x) * back);
    }

    boolean speaks(int side, int frame) {
        return speaks[side][frame];
    }

    int frames() {
        return speaks[0].length;
    }

    /** As said, per minute of speaking. */
    double rate(int side) {
        int spoken = 0;
        for (boolean one : speaks[side]) if (one) spoken++;
        return spoken == 0 ? 0 : syllables[side] * 6000.0 / spoken;
    }

    /** Louder than a fixed level. */
    boolean[] louderThan(int side, double dbfs) {
        boolean[] loud = new boolean[frames()];
        double limit = Math.pow(10, dbfs / 10);
        for (int frame = 0; frame < loud.length; frame++) {
            double squares = 0;
            for (int n = frame * FRAME; n < (frame + 1) * FRAME; n++) squares += sides[side][n] * sides[side][n];
            loud[frame] = squares / FRAME > limit;
        }
        return loud;
    }

    boolean[] within(List<Stretch> stretches) {
        boolean[] in = new boolean[frames()];
        for (Stretch one : stretches)
            for (long frame = one.from() / 10; frame < Math.min(in.length, one.to() / 10); frame++)
                in[(int) frame] = true;
        return in;
    }
}
