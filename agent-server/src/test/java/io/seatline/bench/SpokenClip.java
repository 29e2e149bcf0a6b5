package io.seatline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sentence of a made voice, of which it is known how many syllables it has and when it sounds.
 *
 * @param samples at 8 kHz, -1 to 1, without silence before and behind
 */
record SpokenClip(double[] samples, int syllables) {
    static final int RATE = 8000;
    private static final String[] PINYIN =
            ("ni3 hao3 qing3 wen4 wo3 de5 ding4 dan1 shen2 me5 shi2 hou4 dao4 ke4 hu4 fu2 wu4 wei4 nin2 cha2 xun2 yi2 xia4 "
                            + "shou3 ji1 hao4 ma3 duo1 shao3 qian2 tui4 huo4 di4 zhi3 zhong1 guo2 ren2 min2 jin1 tian1 ming2 xie4 dui4 bu4 qi3 zai4 jian4 "
                            + "gong1 si1 chan3 pin3 jia4 ge2 you1 hui4 kan4 ting1 shuo1 lai2 qu4 mai3")
                    .split(" ");
    private static final String[] ENGLISH =
            ("customer:3 order:2 please:1 delivery:4 number:2 account:2 payment:2 yesterday:3 today:2 address:2 thank:1 "
                            + "you:1 problem:2 refund:2 service:2 company:3 question:2 answer:2 telephone:3 waiting:2 morning:2 hold:1 card:1 remember:3")
                    .split(" ");

    /**
     * @param chinese Mandarin, spelled; otherwise English
     * @param wordsPerMinute as the engine takes it
     */
    static SpokenClip of(Path espeak, boolean chinese, String voice, int wordsPerMinute, Random random)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        int syllables = 0;
        for (int left = 6 + random.nextInt(9); left > 0; left--) {
            if (chinese) {
                words.add(PINYIN[random.nextInt(PINYIN.length)]);
                syllables++;
            } else {
                String[] word = ENGLISH[random.nextInt(ENGLISH.length)].split(":");
                words.add(word[0]);
                syllables += Integer.parseInt(word[1]);
            }
        }
        Path wav = Files.createTempFile("spoken", ".wav");
        try {
            var process = new ProcessBuilder(List.of(
                            espeak.toString(),
                            "-v",
                            (chinese ? "cmn-latn-pinyin" : "en-us") + voice,
                            "-s",
                            Integer.toString(wordsPerMinute),
                            "-w",
                            wav.toString(),
                            String.join(" ", words)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) throw new IOException("the speech engine ended with " + process.exitValue());
            return new SpokenClip(trimmed(at8k(Files.readAllBytes(wav))), syllables);
        } finally {
            Files.delete(wav);
        }
    }

    /** A windowed sinc: what lies above 4 kHz must not come back as noise. */
    private static double[] at8k(byte[] wav) {
        var bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int rate = bytes.getInt(24);
        var samples = bytes.position(44).slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        double step = (double) rate / RATE;
        int reach = (int) Math.ceil(8 * step);
        double[] out = new double[(int) (samples.limit() / step)];
        for (int n = 0; n < out.length; n++) {
            double at = n * step;
            double sum = 0;
            for (int k = Math.max(0, (int) at - reach); k <= Math.min(samples.limit() - 1, (int) at + reach); k++) {
                double x = (k - at) / step;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                double window = 0.5 + 0.5 * Math.cos(Math.PI * (k - at) / (reach + 1));
                sum += samples.get(k) / 32768.0 * sinc * window / step;
            }
            out[n] = sum;
        }
        return out;
    }

    private static double[] trimmed(double[] samples) {
        int from = 0;
        int to = samples.length;
        while (from < to && Math.abs(samples[from]) < 0.003) from++;
        while (to > from && Math.abs(samples[to - 1]) < 0.003) to--;
        return java.util.Arrays.copyOfRange(samples, from, to);
    }

    double seconds() {
        return samples.length / (double) RATE;
    }

    /** Root mean square of where it sounds. */
    double level() {
        double squares = 0;
        for (double sample : samples) squares += sample * sample;
        return Math.sqrt(squares / Math.max(1, samples.length));
    }
}
