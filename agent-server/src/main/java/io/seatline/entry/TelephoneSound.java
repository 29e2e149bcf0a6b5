package io.seatline.entry;

import io.seatline.kernel.Sha256;
import io.seatline.telephony.SoundName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

/** A sound as the switch plays it: a WAV file of 8 kHz, 16 bit, one channel, named after its content. */
public record TelephoneSound(byte[] wav) {
    static final int RATE = 8_000;
    private static final int HEADER = 44;
    /** Taps of the low-pass on each side, in samples of 8 kHz: steep enough that nothing folds back audibly. */
    private static final int REACH = 16;

    /** Loudest sample after levelling: 1 dB below full scale, and quiet files are raised by 20 dB at most. */
    private static final float PEAK = 0.89f;

    private static final float MOST_GAIN = 10f;
    /** 40 dB below full scale; between the pieces of a sentence less is silence. */
    private static final int AUDIBLE = 328;

    static TelephoneSound of(WaveDecoder.Sound sound) {
        float[] samples = sound.rate() == RATE ? sound.samples() : resampled(sound);
        float loudest = 1e-6f;
        for (float sample : samples) loudest = Math.max(loudest, Math.abs(sample));
        float gain = loudest > PEAK ? PEAK / loudest : loudest < 0.3f ? Math.min(MOST_GAIN, 0.5f / loudest) : 1f;
        ByteBuffer out = ByteBuffer.allocate(HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(word("RIFF")).putInt(out.capacity() - 8).put(word("WAVEfmt ")).putInt(16);
        out.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        out.put(word("data")).putInt(2 * samples.length);
        for (float sample : samples) out.putShort((short) Math.round(Math.clamp(sample * gain, -1f, 1f) * 32767));
        return new TelephoneSound(out.array());
    }

    /** Windowed sinc, cut off below half of the lower rate. Where a sample lies between two of the source repeats: so do its weights. */
    private static float[] resampled(WaveDecoder.Sound sound) {
        float[] in = sound.samples();
        float[] out = new float[(int) ((long) in.length * RATE / sound.rate())];
        int reach = (int) Math.ceil(REACH * Math.max(1, (double) sound.rate() / RATE));
        double[][] kernels = new double[RATE / gcd(sound.rate(), RATE)][];
        for (int n = 0; n < out.length; n++) {
            long place = (long) n * sound.rate();
            int first = (int) (place / RATE) - reach;
            int phase = n % kernels.length;
            if (kernels[phase] == null)
                kernels[phase] = kernel(reach, (double) (place % RATE) / RATE, (double) sound.rate() / RATE);
            double[] weights = kernels[phase];
            double sum = 0;
            int from = Math.max(0, -first);
            int to = Math.min(weights.length, in.length - first);
            for (int i = from; i < to; i++) sum += weights[i] * in[first + i];
            out[n] = (float) sum;
        }
        return out;
    }

    /** @param fraction how far the sample lies behind a sample of the source, 0 to 1 */
    private static double[] kernel(int reach, double fraction, double step) {
        double scale = Math.max(1, step);
        double[] weights = new double[2 * reach + 1];
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = (i - reach - fraction) / scale;
            weights[i] = sinc(0.94 * x) * (0.5 + 0.5 * Math.cos(Math.PI * Math.clamp(x / REACH, -1, 1)));
            all += weights[i];
        }
        for (int i = 0; i < weights.length; i++) weights[i] /= all;
        return weights;
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static byte[] word(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the silence that an engine leaves around what it speaks, but for a moment of it; {@code after} is kept at the end. */
    TelephoneSound trimmed(Duration after) {
        int count = (wav.length - HEADER) / 2;
        var samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        int first = count;
        int last = 0;
        for (int n = 0; n < count; n++) {
            if (Math.abs(samples.getShort()) < AUDIBLE) continue;
            first = Math.min(first, n);
            last = n;
        }
        if (first == count) return this;
        int from = Math.max(0, first - RATE / 25);
        int to = (int) Math.min(count, last + 1 + after.toMillis() * RATE / 1000);
        ByteBuffer out = ByteBuffer.allocate(HEADER + 2 * (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(wav, 0, HEADER).put(wav, HEADER + 2 * from, 2 * (to - from));
        out.putInt(4, out.capacity() - 8).putInt(HEADER - 4, 2 * (to - from));
        return new TelephoneSound(out.array());
    }

    public SoundName name() {
        return new SoundName(HexFormat.of().formatHex(Sha256.digest().digest(wav), 0, 16));
    }

    public Duration length() {
        return Duration.ofMillis((wav.length - HEADER) / 2 * 1000L / RATE);
    }
}
