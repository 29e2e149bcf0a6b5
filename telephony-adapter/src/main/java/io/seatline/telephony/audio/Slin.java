package io.seatline.telephony.audio;

/** Signed linear sound as telephones know it: 8000 samples a second, 16 bit little-endian, one channel, 20 ms a frame. */
public final class Slin {
    public static final int RATE = 8000;
    public static final int FRAME_MS = 20;
    public static final int FRAME = RATE * FRAME_MS / 1000;
    /** What a digital silence measures: below the quietest 16-bit sample (-90 dBFS), so that comparisons stay finite. */
    public static final double SILENCE_DBFS = -120;

    private Slin() {}

    /** Root mean square level; 0 dBFS is a full-scale square wave, so a full-scale sine is -3 dBFS. */
    public static double dbfs(short[] samples) {
        double sum = 0;
        for (short s : samples) sum += (double) s * s;
        return samples.length == 0 ? SILENCE_DBFS : decibel(Math.sqrt(sum / samples.length) / 32768);
    }

    /** Level of one frequency (Goertzel), on the same scale as {@link #dbfs}: a pure sine has the same level in both. */
    public static double dbfsAt(short[] samples, double hz) {
        if (samples.length == 0) return SILENCE_DBFS;
        double turn = 2 * Math.cos(2 * Math.PI * hz / RATE);
        double last = 0;
        double beforeLast = 0;
        for (short s : samples) {
            double now = s / 32768.0 + turn * last - beforeLast;
            beforeLast = last;
            last = now;
        }
        double power = last * last + beforeLast * beforeLast - turn * last * beforeLast;
        double amplitude = 2 * Math.sqrt(Math.max(power, 0)) / samples.length;
        return decibel(amplitude / Math.sqrt(2));
    }

    private static double decibel(double ratio) {
        return Math.max(SILENCE_DBFS, 20 * Math.log10(Math.max(ratio, 1e-9)));
    }
}
