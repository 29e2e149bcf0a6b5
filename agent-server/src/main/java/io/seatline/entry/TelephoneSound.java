package io.seatline.entry;

import io.seatline.telephony.SoundName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** Windowed sinc, cut off below half of the lower rate. */
    private static float[] resampled(WaveDecoder.Sound sound) {
        double step = (double) sound.rate() / RATE;
        double scale = Math.max(1, step);
        float[] in = sound.samples();
        float[] out = new float[(int) (in.length / step)];
        int reach = (int) Math.ceil(REACH * scale);
        for (int n = 0; n < out.length; n++) {
            double center = n * step;
            double sum = 0;
            double weights = 0;
            for (int i = (int) center - reach; i <= (int) center + reach; i++) {
                double x = (i - center) / scale;
                double weight = sinc(0.94 * x) * (0.5 + 0.5 * Math.cos(Math.PI * Math.clamp(x / REACH, -1, 1)));
                weights += weight;
                if (i >= 0 && i < in.length) sum += weight * in[i];
            }
            out[n] = (float) (sum / weights);
        }
        return out;
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(wav);
            return new SoundName(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public Duration length() {
        return Duration.ofMillis((wav.length - HEADER) / 2 * 1000L / RATE);
    }
}
