package io.seatline.acoustics;

import java.util.OptionalDouble;

/**
 * Programme loudness of one channel after EBU R128, that is ITU-R BS.1770-4: K-weighted, in blocks of 400 ms that overlap by
 * three quarters, with the absolute gate at -70 LUFS and the relative one 10 LU below.
 */
final class LoudnessMeter {
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = 10;
    /** Of a block, in steps of 100 ms. */
    private static final int STEPS = 4;

    private final Biquad shelf;
    private final Biquad lowCut;
    private final int step;
    private final Levels blocks = new Levels();
    private final double[] recent = new double[STEPS];
    private int filled;
    private int steps;
    private double energy;

    LoudnessMeter(int rate) {
        shelf = Biquad.shelf(rate);
        lowCut = Biquad.lowCut(rate);
        step = rate / 10;
    }

    void add(double sample) {
        double weighted = lowCut.next(shelf.next(sample));
        energy += weighted * weighted;
        if (++filled < step) return;
        recent[steps++ % STEPS] = energy / step;
        energy = 0;
        filled = 0;
        if (steps < STEPS) return;
        double mean = 0;
        for (double one : recent) mean += one / STEPS;
        blocks.add(lufs(mean));
    }

    /** Empty: nothing was above the gate. */
    OptionalDouble integrated() {
        OptionalDouble ungated = above(ABSOLUTE_GATE);
        if (ungated.isEmpty()) return ungated;
        return above(Math.max(ABSOLUTE_GATE, ungated.getAsDouble() - RELATIVE_GATE));
    }

    private OptionalDouble above(double gate) {
        double sum = 0;
        int count = 0;
        for (int n = 0; n < blocks.count(); n++) {
            if (blocks.at(n) <= gate) continue;
            sum += Math.pow(10, (blocks.at(n) + 0.691) / 10);
            count++;
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(lufs(sum / count));
    }

    private static double lufs(double power) {
        return power == 0 ? -120 : -0.691 + 10 * Math.log10(power);
    }
}
