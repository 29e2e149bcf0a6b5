package io.seatline.acoustics;

import java.util.ArrayList;
import java.util.List;

/**
 * When one side talks: where its level is above the middle between the line's noise and the voice's own level. In babble
 * such a threshold is right where a fixed one is not; on a line on which nobody talks there is no middle, so a voice must
 * stand out from the noise and be audible at all.
 *
 * @param talking in order; pauses within a word or sentence belong to it
 * @param noiseDbfs the level that a tenth of the time is below
 * @param voiceDbfs the level that a twentieth of the time is above
 */
record VoiceActivity(List<Stretch> talking, double noiseDbfs, double voiceDbfs) {
    /** A stop consonant or a breath is no pause. */
    private static final long PAUSE_MS = 250;
    /** A click is no word. */
    private static final long WORD_MS = 80;

    private static final double OUTSTANDING_DB = 9;
    private static final double AUDIBLE_DBFS = -52;
    /** A voice that fills nine tenths of the time leaves no noise to be seen. */
    private static final double LIKELY_NOISE_DBFS = -60;

    static VoiceActivity of(Levels levels) {
        double noise = levels.quantile(0.10);
        double voice = levels.quantile(0.95);
        boolean allVoice = voice - noise < OUTSTANDING_DB && voice > AUDIBLE_DBFS + 15;
        double floor = allVoice ? Math.min(noise, LIKELY_NOISE_DBFS) : noise;
        if (voice < AUDIBLE_DBFS || voice - floor < OUTSTANDING_DB) return new VoiceActivity(List.of(), noise, voice);
        double threshold = Math.max(AUDIBLE_DBFS, (Math.max(floor, -75) + voice) / 2);
        var loud = new ArrayList<Stretch>();
        int begun = -1;
        for (int n = 0; n <= levels.count(); n++) {
            boolean above = n < levels.count() && levels.at(n) > threshold;
            if (above && begun < 0) begun = n;
            if (!above && begun >= 0) {
                loud.add(new Stretch((long) begun * Frames.FRAME_MS, (long) n * Frames.FRAME_MS));
                begun = -1;
            }
        }
        var words = Stretches.atLeast(Stretches.bridged(loud, 60), WORD_MS);
        return new VoiceActivity(Stretches.bridged(words, PAUSE_MS), noise, voice);
    }

    /** How far the voice stands out, in dB. */
    double clearDb() {
        return voiceDbfs - noiseDbfs;
    }
}
