package io.seatline.acoustics;

/** A second-order filter, transposed direct form II. */
final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double z1;
    private double z2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /** Butterworth, -3 dB at {@code hertz}; the bilinear transform of the textbooks. */
    static Biquad highPass(double hertz, double rate) {
        double w = Math.tan(Math.PI * hertz / rate);
        double q = Math.sqrt(0.5);
        return new Biquad(1, -2, 1, 1 + w / q + w * w, 2 * (w * w - 1), 1 - w / q + w * w);
    }

    /** The head's shelf of ITU-R BS.1770-4, annex 1, for any rate: the analogue filter behind its 48 kHz table. */
    static Biquad shelf(double rate) {
        double w = Math.tan(Math.PI * 1681.974450955533 / rate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        return new Biquad(
                high + band * w / q + w * w,
                2 * (w * w - high),
                high - band * w / q + w * w,
                1 + w / q + w * w,
                2 * (w * w - 1),
                1 - w / q + w * w);
    }

    /** The low cut of the same annex. */
    static Biquad lowCut(double rate) {
        double w = Math.tan(Math.PI * 38.13547087602444 / rate);
        double q = 0.5003270373238773;
        double a0 = 1 + w / q + w * w;
        // Its table has a numerator of 1, -2, 1 that is not normalised by a0.
        return new Biquad(a0, -2 * a0, a0, a0, 2 * (w * w - 1), 1 - w / q + w * w);
    }

    double next(double x) {
        double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }
}
