package io.seatline.entry;

import io.seatline.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the WAV files that people have: 8 to 32 bit linear, A-law, µ-law, one or two channels, 4 to 192 kHz. Sizes that lie
 * are borne as far as there is sound.
 */
final class WaveDecoder {
    /** Of a sound; decoded it takes more room than its file. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int PCM = 1;
    private static final int A_LAW = 6;
    private static final int U_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;

    /** @param samples of one channel, -1 to 1 */
    record Sound(float[] samples, int rate) {}

    private record Format(int encoding, int channels, int rate, int bits) {
        boolean isKnown() {
            boolean linear = encoding == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
            boolean law = (encoding == A_LAW || encoding == U_LAW) && bits == 8;
            return (linear || law) && (channels == 1 || channels == 2) && rate >= 4_000 && rate <= 192_000;
        }

        /** Bytes of one sample of all channels. */
        int frame() {
            return bits / 8 * channels;
        }
    }

    private WaveDecoder() {}

    /**
     * Empty when it is no sound that can be read.
     *
     * @throws Refused when it is longer than {@link #LONGEST}: a small file of few samples a second may be hours
     */
    static Optional<Sound> decode(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || !word(in, 0).equals("RIFF") || !word(in, 8).equals("WAVE")) return Optional.empty();
        Format format = null;
        for (long at = 12; at + 8 <= file.length; ) {
            int body = (int) at + 8;
            long size = Integer.toUnsignedLong(in.getInt((int) at + 4));
            String chunk = word(in, (int) at);
            if (chunk.equals("fmt ") && body + 16 <= file.length) format = format(in, body, size);
            if (chunk.equals("data")) {
                if (format == null || !format.isKnown()) return Optional.empty();
                // An engine that writes to a pipe cannot know the size and writes nonsense.
                int bytes = (int) Math.min(size == 0 ? file.length : size, file.length - body);
                int samples = bytes / format.frame();
                if (samples / format.rate > LONGEST.toSeconds())
                    throw Refused.invalid("file", "audio-too-long", Map.of("max", LONGEST.toMinutes()));
                return Optional.of(new Sound(samples(in, body, samples, format), format.rate));
            }
            at = body + size + (size & 1);
        }
        return Optional.empty();
    }

    private static @Nullable Format format(ByteBuffer in, int at, long size) {
        int encoding = Short.toUnsignedInt(in.getShort(at));
        if (encoding == EXTENSIBLE && size >= 26 && at + 26 <= in.capacity())
            encoding = Short.toUnsignedInt(in.getShort(at + 24));
        return new Format(encoding, in.getShort(at + 2), in.getInt(at + 4), in.getShort(at + 14));
    }

    private static float[] samples(ByteBuffer in, int from, int count, Format format) {
        int width = format.bits / 8;
        int frame = format.frame();
        float[] samples = new float[count];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int c = 0; c < format.channels; c++) sum += sample(in, from + i * frame + c * width, format);
            samples[i] = sum / format.channels;
        }
        return samples;
    }

    private static float sample(ByteBuffer in, int at, Format format) {
        if (format.encoding == A_LAW) return aLaw(in.get(at)) / 32768f;
        if (format.encoding == U_LAW) return uLaw(in.get(at)) / 32768f;
        return switch (format.bits) {
            case 8 -> (Byte.toUnsignedInt(in.get(at)) - 128) / 128f;
            case 16 -> in.getShort(at) / 32768f;
            case 24 ->
                ((in.get(at + 2) << 16) | Byte.toUnsignedInt(in.get(at + 1)) << 8 | Byte.toUnsignedInt(in.get(at)))
                        / 8388608f;
            default -> in.getInt(at) / 2147483648f;
        };
    }

    /** ITU-T G.711. */
    private static int aLaw(byte coded) {
        int a = coded ^ 0x55;
        int size = (a & 0x0f) << 4;
        int segment = (a & 0x70) >> 4;
        size += segment == 0 ? 8 : 0x108;
        if (segment > 1) size <<= segment - 1;
        return (a & 0x80) != 0 ? size : -size;
    }

    private static int uLaw(byte coded) {
        int u = ~coded;
        int size = (((u & 0x0f) << 3) + 0x84) << ((u & 0x70) >> 4);
        return (u & 0x80) != 0 ? 0x84 - size : size - 0x84;
    }

    private static String word(ByteBuffer in, int at) {
        byte[] word = new byte[4];
        in.get(at, word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }
}
