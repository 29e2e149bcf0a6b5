package io.seatline.bench;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.CallSound;
import io.seatline.acoustics.SpeechRate;
import io.seatline.bench.Report.Goal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is concluded from sound, against made speech of which everything is known: the rate, who speaks when, and how fast it is done. The
 * baseline of who speaks is a fixed threshold of -40 dBFS. Made speech is easier than people's: none of it is a figure for people.
 */
final class AcousticsBench implements Bench.Measurement {
    private static final double THRESHOLD_DBFS = -40;
    private static final String[] VOICES = {"", "+f2", "+m3", "+f4", "+m7"};

    /** Of frames: how many are right, and how well what is sought is found. */
    private static final class Found {
        private long right;
        private long all;
        private long hits;
        private long missed;
        private long wrong;

        void add(boolean truth, boolean said) {
            all++;
            if (truth == said) right++;
            if (truth && said) hits++;
            else if (truth) missed++;
            else if (said) wrong++;
        }

        double accuracy() {
            return 100.0 * right / all;
        }

        double f1() {
            return 2.0 * hits / Math.max(1, 2 * hits + missed + wrong);
        }
    }

    /** Ours and the threshold's, for one kind of line. */
    private static final class Line {
        final Found voice = new Found();
        final Found plainVoice = new Found();
        final Found silence = new Found();
        final Found plainSilence = new Found();
        final Found talkOver = new Found();
        final Found plainTalkOver = new Found();
        double rateError;
        double rateBias;
        double talkOverError;
        int rates;
        double minutes;
    }

    @Override
    public Report measure(BenchOptions options) throws IOException, InterruptedException {
        Path espeak = Path.of(System.getProperty("seatline.root", ".")).resolve(".speech/espeak-ng");
        if (!Files.isExecutable(espeak)) throw new IOException("the speech engine is not unpacked: " + espeak);
        var random = new Random(options.seed());
        int many = options.quick() ? 20 : 60;
        var chinese = clips(espeak, true, many, random);
        var english = clips(espeak, false, many, random);
        int calls = options.quick() ? 6 : 30;
        double[] pink = pink(random);
        double[] babble = babble(chinese, english, random);
        var report = new Report("acoustics", "percent, unless said").noteLoad("before");
        line(report, "zh_30", "Mandarin, pink noise at 30 dB", chinese, pink, 30, calls, random, 97);
        line(report, "zh_15", "Mandarin, pink noise at 15 dB", chinese, pink, 15, calls, random, 97);
        line(report, "zh_10", "Mandarin, pink noise at 10 dB", chinese, pink, 10, calls, random, 0);
        line(report, "zh_babble", "Mandarin, babble at 15 dB", chinese, babble, 15, calls, random, 93);
        line(report, "en_15", "English, pink noise at 15 dB", english, pink, 15, calls, random, 97);
        return speed(report, chinese, pink, random, options.quick())
                .note(
                        "made speech (espeak-ng, five voices, 120 to 260 words a minute) over A-law; never a figure for people")
                .noteLoad("after");
    }

    private static List<SpokenClip> clips(Path espeak, boolean chinese, int many, Random random)
            throws IOException, InterruptedException {
        var clips = new ArrayList<SpokenClip>();
        for (int n = 0; n < many; n++)
            clips.add(SpokenClip.of(espeak, chinese, VOICES[n % VOICES.length], 120 + random.nextInt(140), random));
        return clips;
    }

    private static void line(
            Report report,
            String key,
            String what,
            List<SpokenClip> clips,
            double[] noise,
            double decibel,
            int calls,
            Random random,
            double goal)
            throws IOException {
        var line = new Line();
        for (int n = 0; n < calls; n++) {
            // A person's speed stays what it is: one voice's sentences to a call.
            int voice = random.nextInt(VOICES.length);
            var own = new ArrayList<SpokenClip>();
            for (int at = voice; at < clips.size(); at += VOICES.length) own.add(clips.get(at));
            listen(line, MixedCall.of(60, own, random).noise(noise, decibel));
        }
        report.more(
                key + "_vad",
                what + ": frames right",
                line.voice.accuracy(),
                line.plainVoice.accuracy(),
                goal == 0 ? null : Goal.least(goal));
        report.more(key + "_silence_f1", "  F1 of silence", line.silence.f1(), line.plainSilence.f1(), null);
        report.more(key + "_talkover_f1", "  F1 of talk-over", line.talkOver.f1(), line.plainTalkOver.f1(), null);
        report.row(
                key + "_talkover_error",
                "  talk-over, error in s/min",
                line.talkOverError / line.minutes,
                null,
                Goal.most(1));
        report.row(
                key + "_rate",
                "  syllable rate, mean error",
                line.rateError / Math.max(1, line.rates),
                null,
                key.endsWith("babble") ? null : Goal.most(4));
        report.row(key + "_rate_bias", "  of which to one side", line.rateBias / Math.max(1, line.rates), null, null);
    }

    private static void listen(Line line, MixedCall call) throws IOException {
        CallFigures heard = call.heard();
        var sides = List.of(heard.agent(), heard.customer());
        boolean[][] ours = {
            call.within(heard.agent().talking()), call.within(heard.customer().talking())
        };
        boolean[][] plain = {call.louderThan(0, THRESHOLD_DBFS), call.louderThan(1, THRESHOLD_DBFS)};
        int together = 0;
        for (int frame = 0; frame < call.frames(); frame++) {
            boolean a = call.speaks(0, frame);
            boolean b = call.speaks(1, frame);
            for (int side = 0; side < 2; side++) {
                line.voice.add(call.speaks(side, frame), ours[side][frame]);
                line.plainVoice.add(call.speaks(side, frame), plain[side][frame]);
            }
            line.silence.add(!a && !b, !ours[0][frame] && !ours[1][frame]);
            line.plainSilence.add(!a && !b, !plain[0][frame] && !plain[1][frame]);
            line.talkOver.add(a && b, ours[0][frame] && ours[1][frame]);
            line.plainTalkOver.add(a && b, plain[0][frame] && plain[1][frame]);
            if (a && b) together++;
        }
        line.talkOverError += Math.abs(heard.talkOverMs() / 1000.0 - together / 100.0);
        line.minutes += call.frames() / 6000.0;
        for (int side = 0; side < 2; side++) {
            SpeechRate rate = sides.get(side).rate();
            if (rate == null) continue;
            double error = 100 * ((rate.low() + rate.high()) / 2 / call.rate(side) - 1);
            line.rateError += Math.abs(error);
            line.rateBias += error;
            line.rates++;
        }
    }

    private static Report speed(Report report, List<SpokenClip> clips, double[] noise, Random random, boolean quick)
            throws IOException {
        byte[] call = MixedCall.of(300, clips, random).noise(noise, 20).samples();
        for (int warm = 0; warm < 3; warm++) CallSound.listen(new ByteArrayInputStream(call), List.of());
        int rounds = quick ? 5 : 20;
        long began = System.nanoTime();
        for (int n = 0; n < rounds; n++) CallSound.listen(new ByteArrayInputStream(call), List.of());
        double seconds = (System.nanoTime() - began) / 1e9;
        return report.more(
                "times_real_time",
                "times real time on one core, both sides",
                rounds * 300 / seconds,
                null,
                Goal.least(500));
    }

    /** Voss and McCartney: rows that change half as often as the one before. */
    private static double[] pink(Random random) {
        double[] noise = new double[30 * SpokenClip.RATE];
        double[] rows = new double[14];
        for (int n = 0; n < noise.length; n++) {
            rows[Math.min(rows.length - 1, Integer.numberOfTrailingZeros(n + 1))] = random.nextGaussian();
            for (double row : rows) noise[n] += row;
            noise[n] += random.nextGaussian();
        }
        return noise;
    }

    /** Eight who speak at once. */
    private static double[] babble(List<SpokenClip> one, List<SpokenClip> two, Random random) {
        double[] noise = new double[30 * SpokenClip.RATE];
        for (int talker = 0; talker < 8; talker++) {
            var clips = talker % 2 == 0 ? one : two;
            for (int at = 0; at < noise.length; ) {
                var clip = clips.get(random.nextInt(clips.size()));
                for (int n = 0; n < clip.samples().length && at + n < noise.length; n++)
                    noise[at + n] += clip.samples()[n] / clip.level();
                at += clip.samples().length;
            }
        }
        return noise;
    }
}
