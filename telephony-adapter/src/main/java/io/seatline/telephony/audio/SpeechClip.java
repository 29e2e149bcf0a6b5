package io.seatline.telephony.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A spoken sentence: 8 kHz, 16 bit, one channel. */
public final class SpeechClip {
    /** Sentences shipped in each language, as {@code speech/README.md} lists them. */
    private static final int SHIPPED = 6;

    private final short[] samples;

    private SpeechClip(short[] samples) {
        this.samples = samples;
    }

    /** The customer's sentences shipped in {@code language} ("zh" or "en"). */
    public static List<SpeechClip> shippedIn(String language) {
        return IntStream.rangeClosed(1, SHIPPED)
                .mapToObj(n -> shipped(language + "-" + n))
                .toList();
    }

    private static SpeechClip shipped(String name) {
        try (InputStream in = SpeechClip.class.getResourceAsStream("speech/" + name + ".wav")) {
            if (in == null) throw new IllegalArgumentException("no such speech clip: " + name);
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("the shipped speech clip " + name + " cannot be read", e);
        }
    }

    /** Reads a WAV file, whose chunks may come in any order and number. */
    public static SpeechClip read(InputStream in) throws IOException {
        ByteBuffer wav = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.remaining() < 12 || !"RIFF".equals(word(wav))) throw new IOException("not a WAV file");
        // the size of the whole, which recorders that were interrupted leave empty: the chunks' own sizes count
        wav.getInt();
        if (!"WAVE".equals(word(wav))) throw new IOException("not a WAV file");
        boolean fits = false;
        while (wav.remaining() >= 8) {
            String chunk = word(wav);
            long size = Integer.toUnsignedLong(wav.getInt());
            if (size > wav.remaining()) throw new IOException("the WAV file is cut short");
            ByteBuffer body = wav.slice(wav.position(), (int) size).order(ByteOrder.LITTLE_ENDIAN);
            if ("fmt ".equals(chunk)) fits = isSlin(body);
            if ("data".equals(chunk)) return ofData(body, fits);
            // chunks are padded to an even length
            wav.position((int) Math.min(wav.limit(), wav.position() + size + (size & 1)));
        }
        throw new IOException("a WAV file without sound");
    }

    private static boolean isSlin(ByteBuffer format) {
        boolean pcm = format.remaining() >= 16 && format.getShort(0) == 1 && format.getShort(2) == 1;
        return pcm && format.getInt(4) == Slin.RATE && format.getShort(14) == 16;
    }

    private static SpeechClip ofData(ByteBuffer data, boolean fits) throws IOException {
        if (!fits) throw new IOException("the WAV file is not 8 kHz, 16 bit, one channel");
        short[] samples = new short[data.remaining() / 2];
        data.asShortBuffer().get(samples);
        return new SpeechClip(samples);
    }

    private static String word(ByteBuffer wav) {
        byte[] four = new byte[4];
        wav.get(four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    /** @param samples 8 kHz, 16 bit */
    public static SpeechClip of(short[] samples) {
        return new SpeechClip(samples.clone());
    }

    public short[] samples() {
        return samples.clone();
    }

    /** The clip as a WAV file, as {@link #read} takes it. */
    public byte[] wave() {
        int bytes = 2 * samples.length;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(Slin.RATE).putInt(2 * Slin.RATE);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        wav.asShortBuffer().put(samples);
        return wav.array();
    }

    /** In samples. */
    int length() {
        return samples.length;
    }

    void copyInto(short[] target, int at) {
        System.arraycopy(samples, 0, target, at, samples.length);
    }
}
