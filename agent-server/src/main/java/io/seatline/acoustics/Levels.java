package io.seatline.acoustics;

import java.util.Arrays;

/** A growing row of levels, in dB relative to full scale; an hour of hundredths of a second is 1.4 MB. */
final class Levels {
    private float[] values = new float[4096];
    private int count;
    private int skipped;

    /** A hundredth of a second that is none of the talk's: above no threshold, and in no share. */
    void skip() {
        add(Double.NaN);
        skipped++;
    }

    void add(double db) {
        if (count == values.length) values = Arrays.copyOf(values, count * 2);
        values[count++] = (float) db;
    }

    int count() {
        return count;
    }

    float at(int n) {
        return values[n];
    }

    /** The level that such a share of all is below; silence itself where there is none. */
    double quantile(double share) {
        int counted = count - skipped;
        if (counted == 0) return Frames.SILENCE;
        float[] sorted = Arrays.copyOf(values, count);
        // What was skipped is no number, and such stand at the end.
        Arrays.sort(sorted);
        return sorted[(int) Math.min(counted - 1L, Math.round(share * (counted - 1)))];
    }
}
