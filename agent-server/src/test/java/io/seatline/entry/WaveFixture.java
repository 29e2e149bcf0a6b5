package io.seatline.entry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sounds for tests of other packages. */
public final class WaveFixture {
    public static final int HERTZ = 1_400;
    public static final int OTHER_HERTZ = 2_100;

    private WaveFixture() {}

    /** A second of a tone whose pitch follows from {@code seed}. */
    public static TelephoneSound tone(String seed) {
        return WaveDecoder.decode(wave(8_000, 300 + Math.floorMod(seed.hashCode(), 1_000), 1))
                .map(TelephoneSound::of)
                .orElseThrow();
    }

    public static byte[] wave(int rate) {
        return wave(rate, 700, 1);
    }

    public static byte[] wave(int rate, int hertz, int seconds) {
        int count = rate * seconds;
        ByteBuffer file = ByteBuffer.allocate(44 + 2 * count).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * count);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        file.putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * count);
        for (int n = 0; n < count; n++) file.putShort((short) (8_000 * Math.sin(2 * Math.PI * hertz * n / rate)));
        return file.array();
    }

    /** Level of one frequency in a file of 8 kHz, in dB below full scale. */
    public static double level(byte[] wav, double hertz) {
        ByteBuffer samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int count = (wav.length - 44) / 2;
        double real = 0;
        double imaginary = 0;
        double weights = 0;
        for (int n = 0; n < count; n++) {
            double weight = 1 - Math.cos(2 * Math.PI * n / count);
            double sample = samples.getShort(44 + 2 * n) / 32768.0 * weight;
            real += sample * Math.cos(2 * Math.PI * hertz * n / 8_000);
            imaginary += sample * Math.sin(2 * Math.PI * hertz * n / 8_000);
            weights += weight;
        }
        return 20 * Math.log10(Math.sqrt(2) * Math.hypot(real, imaginary) / weights + 1e-9);
    }
}
