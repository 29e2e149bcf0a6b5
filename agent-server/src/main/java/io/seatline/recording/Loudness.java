package io.seatline.recording;

/** Root mean square of 16-bit samples in dBFS: 0 is a square wave at full scale, a full-scale tone has -3, {@link #FLOOR} is nothing at all. */
final class Loudness {
    static final float FLOOR = -120;

    private double squares;
    private long count;

    void add(short[] samples, int n) {
        // Summed per block as a long: exact, and much faster than adding doubles one by one.
        long sum = 0;
        for (int i = 0; i < n; i++) sum += (long) samples[i] * samples[i];
        squares += sum;
        count += n;
    }

    float dbfs() {
        if (count == 0 || squares == 0) return FLOOR;
        return (float) Math.max(FLOOR, 10 * Math.log10(squares / count / (32768.0 * 32768.0)));
    }
}
