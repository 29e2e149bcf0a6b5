package io.seatline.e2e;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the browser takes for its microphone: a WAV of 48 kHz, 16 bit, one channel, said over and over. */
final class MicrophoneFile {
    private static final int RATE = 48000;
    private static final int SECONDS = 2;
    /** Peak of a tone that measures about -14 dBFS. */
    private static final double PEAK = 9000;

    private MicrophoneFile() {}

    /** Whole hertz only, so that the end fits the beginning. */
    static Path tone(int hz) throws IOException {
        int samples = RATE * SECONDS;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(word("RIFF"))
                .putInt(wav.capacity() - 8)
                .put(word("WAVE"))
                .put(word("fmt "))
                .putInt(16);
        wav.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16);
        wav.put(word("data")).putInt(2 * samples);
        for (int n = 0; n < samples; n++)
            wav.putShort((short) Math.round(PEAK * Math.sin(2 * Math.PI * hz * n / RATE)));
        Path file = Repository.TARGET.resolve("e2e/microphone-" + hz + ".wav");
        Files.createDirectories(file.getParent());
        // In one step: the browser of a run beside this one may be reading it.
        Path made = Files.write(Files.createTempFile(file.getParent(), "microphone", ".wav"), wav.array());
        return Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] word(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
