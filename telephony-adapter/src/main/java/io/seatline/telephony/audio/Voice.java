package io.seatline.telephony.audio;

import java.time.Duration;
import java.util.List;

/** What a robot says, as a pure function of time: the same voice can be said by many robots at once. */
@FunctionalInterface
public interface Voice {
    /** The {@code n}-th sample, 8000 a second, from the moment the robot began to say it. */
    short sample(long n);

    Voice SILENCE = n -> 0;

    /** A sine, for measuring: {@code dbfs} is its root mean square level. */
    static Voice tone(double hz, double dbfs) {
        double amplitude = 32768 * Math.sqrt(2) * Math.pow(10, dbfs / 20);
        if (amplitude > 32767) throw new IllegalArgumentException("louder than full scale: " + dbfs + " dBFS");
        return n -> (short) Math.round(amplitude * Math.sin(2 * Math.PI * hz * n / Slin.RATE));
    }

    /** The clips one after the other, a pause before each, over and over. */
    static Voice speech(List<SpeechClip> clips, Duration pause) {
        if (clips.isEmpty()) throw new IllegalArgumentException("nothing to say");
        int silence = (int) (pause.toMillis() * Slin.RATE / 1000);
        short[] round =
                new short[clips.stream().mapToInt(c -> silence + c.length()).sum()];
        int at = 0;
        for (SpeechClip clip : clips) {
            at += silence;
            clip.copyInto(round, at);
            at += clip.length();
        }
        return n -> round[(int) (n % round.length)];
    }
}
