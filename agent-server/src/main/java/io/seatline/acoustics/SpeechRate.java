package io.seatline.acoustics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Syllables per minute of talking, counted as the peaks of loudness that stand out from the dips around them: de Jong and
 * Wempe, Praat script to detect syllable nuclei and measure speech rate automatically, Behavior Research Methods 41, 2009.
 * A Mandarin character is one syllable, so the same number is characters per minute. On made
 * voices it is 3 to 5 % off on the average ({@code ./seatline bench acoustics}), single ones 17 %; on people it is not known, so it is a
 * band of 17 % to both sides and never a point.
 *
 * @param low the least it may be
 * @param high the most
 */
public record SpeechRate(double low, double high) {
    static final double ERROR = 0.17;
    /**
     * Noise adds peaks: on five made voices, Mandarin and English, at 10 to 30 dB, there were so many times too many. The voices that
     * {@code ./seatline bench acoustics} measures with are others.
     */
    private static final double TOO_MANY = 1.04;

    private static final double DIP_DB = 2;
    /** Less talking says nothing of how fast somebody talks. */
    private static final long ENOUGH_MS = 5_000;
    /** No mouth is faster: two nuclei are at least so far apart. */
    private static final int NEAREST_FRAMES = 8;

    static @Nullable SpeechRate of(Levels levels, List<Stretch> talking) {
        long talked = Stretches.total(talking);
        if (talked < ENOUGH_MS) return null;
        int syllables = 0;
        for (Stretch one : talking) {
            int from = (int) (one.from() / Frames.FRAME_MS);
            int to = (int) Math.min(levels.count(), one.to() / Frames.FRAME_MS);
            syllables += peaks(levels, from, to);
        }
        double perMinute = syllables * 60_000.0 / talked / TOO_MANY;
        return new SpeechRate(perMinute * (1 - ERROR), perMinute * (1 + ERROR));
    }

    private static int peaks(Levels levels, int from, int to) {
        int count = 0;
        double lowest = Frames.SILENCE;
        double highest = Frames.SILENCE;
        boolean rising = true;
        int last = -NEAREST_FRAMES;
        for (int n = from; n < to; n++) {
            double level = smooth(levels, n, from, to);
            if (rising) {
                if (level > highest) highest = level;
                else if (highest - level > DIP_DB && n - last >= NEAREST_FRAMES) {
                    count++;
                    last = n;
                    rising = false;
                    lowest = level;
                }
            } else if (level < lowest) {
                lowest = level;
            } else if (level - lowest > DIP_DB) {
                rising = true;
                highest = level;
            }
        }
        return count;
    }

    /** Over 50 ms, about a pitch period of the deepest voice three times. */
    private static double smooth(Levels levels, int n, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int k = Math.max(from, n - 2); k <= Math.min(to - 1, n + 2); k++) {
            sum += levels.at(k);
            count++;
        }
        return sum / count;
    }
}
