package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.SoundName;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Voice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Measures tones in 8 kHz sound. */
final class Sound {
    private static final int HEADER = 44;

    private Sound() {}

    static void awaitTone(RobotCall robot, int hertz) {
        // Nearly this loud only when it filled most of the newest second: less leaves a file too short to measure.
        robot.whenHeard(heard -> heard.length().toMillis() > 1500 && heard.dbfsAt(hertz) > -19)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /** Waits for a second that sounds, and not with this tone. */
    static void awaitOther(RobotCall robot, int hertz) {
        robot.whenHeard(heard -> heard.length().toMillis() > 1500 && heard.dbfs() > -50 && heard.dbfsAt(hertz) < -40)
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
    }

    /** Writes a tone of so many seconds into a folder of prompts. */
    static SoundName write(Path folder, int hertz, int seconds) {
        SoundName name = new SoundName("%032x".formatted(hertz));
        ByteBuffer wav = ByteBuffer.allocate(HEADER + seconds * 16_000).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(wav.capacity() - 8);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(seconds * 16_000);
        Voice tone = Voice.tone(hertz, -12);
        for (int n = 0; n < seconds * 8000; n++) wav.putShort(tone.sample(n));
        try {
            Files.write(folder.resolve(name + ".wav"), wav.array());
        } catch (IOException e) {
            throw new AssertionError("cannot write a prompt", e);
        }
        return name;
    }

    /** Waits until the file has so many seconds of sound; its writer buffers, so it is looked at again and again. */
    static void awaitLength(Path wav, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!wav.toFile().exists() || wav.toFile().length() < HEADER + 16_000L * seconds) {
            if (System.nanoTime() > until) throw new AssertionError(wav.getFileName() + " does not grow");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** The file has the one tone loudly and the other not at all. */
    static void assertHolds(Path wav, int hertz, int notHertz) {
        double wanted = dbfs(wav, hertz);
        double unwanted = dbfs(wav, notHertz);
        assertTrue(wanted > -25, () -> wav.getFileName() + ": " + hertz + " Hz at only " + wanted + " dBFS");
        assertTrue(unwanted < -60, () -> wav.getFileName() + ": " + notHertz + " Hz at " + unwanted + " dBFS");
    }

    static double dbfs(Path wav, int hertz) {
        try {
            byte[] bytes = Files.readAllBytes(wav);
            ShortBuffer samples = ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            int count = samples.remaining();
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * hertz * i / 8000;
                // Hann's window: the cut edges of a short file would else spill one tone into the other's place.
                double sample = samples.get(i) / 32768.0 * (1 - Math.cos(2 * Math.PI * i / count));
                real += sample * Math.cos(angle);
                imaginary += sample * Math.sin(angle);
            }
            return 20 * Math.log10(Math.sqrt(2) * Math.hypot(real, imaginary) / count + 1e-9);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + wav, e);
        }
    }
}
