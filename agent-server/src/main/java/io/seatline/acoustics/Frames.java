package io.seatline.acoustics;

/** One side as it comes in: a level for each hundredth of a second, its loudness, and how often it is cut off. */
final class Frames {
    static final int RATE = 8000;
    static final int FRAME_MS = 10;
    static final double SILENCE = -96;
    /** Hum and rumble below are no voice. */
    private static final double LOWEST_HERTZ = 200;
    /** So many samples at the edge in a row are no chance. */
    private static final int CLIPPED_RUN = 3;

    private static final int EDGE = 32_600;
    private static final int FRAME = RATE * FRAME_MS / 1000;

    private final Biquad highPass = Biquad.highPass(LOWEST_HERTZ, RATE);
    private final LoudnessMeter loudness = new LoudnessMeter(RATE);
    private final Levels levels = new Levels();
    private double energy;
    private int filled;
    private long samples;
    private long clipped;
    private int run;
    private boolean away;

    void add(short sample) {
        samples++;
        double x = sample / 32768.0;
        double voice = highPass.next(x);
        energy += voice * voice;
        loudness.add(x);
        if (sample >= EDGE || sample <= -EDGE) {
            run++;
            if (run == CLIPPED_RUN) clipped += CLIPPED_RUN;
            else if (run > CLIPPED_RUN) clipped++;
        } else {
            run = 0;
        }
        if (++filled == FRAME) {
            if (away) levels.skip();
            else levels.add(energy == 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(energy / FRAME)));
            energy = 0;
            filled = 0;
            away = false;
        }
    }

    /** Time passes, and what is to be heard is none of the talk's. */
    void skip() {
        away = true;
        add((short) 0);
    }

    Levels levels() {
        return levels;
    }

    LoudnessMeter loudness() {
        return loudness;
    }

    /** The share of samples that were cut off at the edge of the scale, 0 to 1. */
    double clippedShare() {
        return samples == 0 ? 0 : clipped / (double) samples;
    }

    long millis() {
        return samples * 1000 / RATE;
    }
}
