package io.seatline.acoustics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side's sound says.
 *
 * @param talkMs how long it talks
 * @param longestMonologueMs without the other side saying more than a word
 * @param firstWordMs when it begins to talk; null: never
 * @param interruptions how often it begins while the other has the word and goes on talking
 * @param loudness in LUFS, see {@link LoudnessMeter}; null: nothing to be heard
 * @param clippedShare of the samples, 0 to 1
 * @param noiseDbfs of its line
 * @param clearDb how far the voice stands out of it
 * @param rate null: too little was said
 * @param sure whether the voice stands out so far that the times can be relied on
 */
public record SideFigures(
        long talkMs,
        long longestMonologueMs,
        @Nullable Long firstWordMs,
        int interruptions,
        @Nullable Double loudness,
        double clippedShare,
        double noiseDbfs,
        double clearDb,
        @Nullable SpeechRate rate,
        boolean sure,
        List<Stretch> talking) {}
