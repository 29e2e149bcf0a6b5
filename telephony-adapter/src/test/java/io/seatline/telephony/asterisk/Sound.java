package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.SoundName;
import io.seatline.telephony.audio.Heard;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Voice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Measures tones in 8 kHz sound. */
final class Sound {
    private static final int HEADER = 44;
    /** Of the -12 that each voice has, when it is there at least a quarter of the time. */
    private static final double LOUD_DBFS = -25;

    private Sound() {}

    /** Waits for a second with this tone, all of it from now on: what was heard before was perhaps another talk. */
    static void awaitTone(RobotCall robot, int hertz) {
        // Nearly this loud only when it filled most of the second: less leaves a file too short to measure.
        awaitSecond(robot, heard -> heard.dbfsAt(hertz) > -19);
    }

    /** Waits for a second that sounds, and not with this tone. */
    static void awaitOther(RobotCall robot, int hertz) {
        awaitSecond(robot, heard -> heard.dbfs() > -50 && heard.dbfsAt(hertz) < -40);
    }

    private static void awaitSecond(RobotCall robot, Predicate<Heard> condition) {
        Duration from = robot.heard().length().plusSeconds(1);
        robot.whenHeard(heard -> heard.length().compareTo(from) >= 0 && condition.test(heard))
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

    /** Waits until the file has so many seconds of sound more than now; its writer buffers, so it is looked at again and again. */
    static void awaitGrowth(Path wav, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        long enough = Math.max(HEADER, wav.toFile().length()) + 16_000L * seconds;
        while (wav.toFile().length() < enough) {
            if (System.nanoTime() > until) throw new AssertionError(wav.getFileName() + " does not grow");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** The file has the one tone loudly and the other not at all. */
    static void assertHolds(Path wav, int hertz, int notHertz) {
        double wanted = dbfs(wav, hertz);
        double unwanted = dbfs(wav, notHertz);
        assertTrue(wanted > LOUD_DBFS, () -> wav.getFileName() + ": " + hertz + " Hz at only " + wanted + " dBFS");
        assertTrue(unwanted < -60, () -> wav.getFileName() + ": " + notHertz + " Hz at " + unwanted + " dBFS");
    }

    /** At some moment all of these sound at once, for a second. */
    static void assertTogether(Path wav, List<Integer> hertz) {
        ShortBuffer samples = samples(wav);
        List<List<Double>> seconds = new ArrayList<>();
        for (int at = 0; at + 8000 <= samples.limit(); at += 2000) {
            ShortBuffer second = samples.slice(at, 8000);
            seconds.add(hertz.stream().map(one -> dbfs(second, one)).toList());
        }
        assertTrue(
                seconds.stream().anyMatch(levels -> levels.stream().allMatch(level -> level > LOUD_DBFS)),
                () -> wav.getFileName() + ": never " + hertz + " Hz at once, but " + seconds + " dBFS");
    }

    /**
     * Sound, then silence of at least so many seconds on end, then sound; looked at in steps of 100 ms. The writer's last
     * buffer may come after the word that it is done, so the end is waited for.
     */
    static void assertSilentWithin(Path wav, int seconds) {
        Pattern wanted = Pattern.compile(".*#{10}.*\\.{" + (10 * seconds - 2) + ",}.*#{10}.*");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        String steps = steps(wav);
        while (!wanted.matcher(steps).matches()) {
            if (System.nanoTime() > until)
                throw new AssertionError(wav.getFileName() + " in steps of 100 ms: " + steps);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            steps = steps(wav);
        }
    }

    /** Each 100 ms: # loud, . silent, - between. */
    private static String steps(Path wav) {
        ShortBuffer samples = samples(wav);
        StringBuilder steps = new StringBuilder();
        for (int at = 0; at + 800 <= samples.limit(); at += 800) {
            double squares = 0;
            for (int i = at; i < at + 800; i++) squares += Math.pow(samples.get(i) / 32768.0, 2);
            double dbfs = 10 * Math.log10(squares / 800 + 1e-12);
            steps.append(dbfs < -60 ? '.' : dbfs > LOUD_DBFS ? '#' : '-');
        }
        return steps.toString();
    }

    private static double dbfs(Path wav, int hertz) {
        return dbfs(samples(wav), hertz);
    }

    private static double dbfs(ShortBuffer samples, int hertz) {
        int count = samples.limit();
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
    }

    private static ShortBuffer samples(Path wav) {
        try {
            byte[] bytes = Files.readAllBytes(wav);
            return ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + wav, e);
        }
    }
}
