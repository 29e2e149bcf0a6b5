package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.kernel.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelephoneSoundTest {
    @TempDir
    Path folder;

    @Test
    void a_studio_tone_keeps_its_pitch_and_one_too_high_for_a_telephone_is_gone() {
        for (int rate : List.of(8_000, 11_025, 22_050, 44_100, 48_000)) {
            var low = sound(wave(1, 16, rate, 1, tone(rate, 1_000)));
            assertEquals(1_000, low.length().toMillis(), 5, "rate " + rate);
            assertEquals(-6, level(low, 1_000), 1.5, "rate " + rate);
            assertTrue(level(low, 3_000) < -50, "rate " + rate);
            if (rate >= 22_050) {
                var folded = sound(wave(1, 16, rate, 1, mix(tone(rate, 1_000), tone(rate, 6_000))));
                assertTrue(level(folded, 2_000) < -40, "6 kHz must not come back as 2 kHz at rate " + rate);
            }
        }
    }

    @Test
    void all_the_usual_kinds_are_read() {
        var tone = tone(16_000, 700);
        for (int bits : List.of(8, 16, 24, 32)) {
            for (int channels : List.of(1, 2)) {
                assertTrue(level(sound(wave(1, bits, 16_000, channels, tone)), 700) > -9, bits + " bit");
            }
        }
    }

    @Test
    void a_law_and_u_law_of_the_standard_are_read() {
        // G.711: silence of A-law is 0xd5, of µ-law 0xff; the loudest positive are 0xaa and 0x80.
        assertEquals(8 / 32768f, decode(6, (byte) 0xd5)[0], 1e-4);
        assertEquals(0f, decode(7, (byte) 0xff)[0], 1e-4);
        assertEquals(32256 / 32768f, decode(6, (byte) 0xaa)[0], 1e-4);
        assertEquals(32124 / 32768f, decode(7, (byte) 0x80)[0], 1e-4);
    }

    @Test
    void what_is_no_sound_is_not_taken_for_one() {
        var random = new Random(5);
        for (int n = 0; n < 300; n++) {
            byte[] junk = new byte[random.nextInt(200)];
            random.nextBytes(junk);
            assertTrue(WaveDecoder.decode(junk).isEmpty());
            byte[] real = wave(1, 16, 8_000, 1, tone(8_000, 400));
            for (int i = 0; i < 8; i++) real[random.nextInt(44)] = (byte) random.nextInt(256);
            // Whatever the header says, it is read or refused, and nothing breaks.
            WaveDecoder.decode(java.util.Arrays.copyOf(real, random.nextInt(real.length)));
        }
        assertTrue(WaveDecoder.decode("<html>".getBytes(StandardCharsets.UTF_8)).isEmpty());
        assertTrue(WaveDecoder.decode(wave(3, 32, 8_000, 1, tone(8_000, 400))).isEmpty(), "floating point");
    }

    @Test
    void the_same_sound_has_the_same_name_and_another_another() {
        var one = sound(wave(1, 16, 8_000, 1, tone(8_000, 400)));
        assertEquals(one.name(), sound(wave(1, 16, 8_000, 1, tone(8_000, 400))).name());
        assertTrue(!one.name()
                .equals(sound(wave(1, 16, 8_000, 1, tone(8_000, 500))).name()));
    }

    @Test
    void an_engine_is_a_program_that_gets_the_text_and_is_not_waited_for_endlessly() throws IOException {
        var echo = new CommandSpeechEngine(List.of("cat"), Map.of("en", "any"), Duration.ofSeconds(5));
        assertEquals("$(reboot); `x`\n", new String(echo.speak("$(reboot); `x`", "en"), StandardCharsets.UTF_8));
        var slow = new CommandSpeechEngine(List.of("sleep", "30"), Map.of("en", "any"), Duration.ofMillis(200));
        assertThrows(IOException.class, () -> slow.speak("hello", "en"));
        var broken = new CommandSpeechEngine(List.of("false"), Map.of("en", "any"), Duration.ofSeconds(5));
        assertThrows(IOException.class, () -> broken.speak("hello", "en"));
        var gone = new CommandSpeechEngine(List.of("/no/such/engine"), Map.of("en", "any"), Duration.ofSeconds(5));
        assertThrows(IOException.class, () -> gone.speak("hello", "en"));
        assertThrows(IOException.class, () -> echo.speak("bonjour", "fr"));
        assertThrows(IOException.class, () -> new SpokenSounds(echo, folder).of("no sound", "en"));
    }

    @Test
    void what_an_engine_started_ends_with_it_and_is_not_waited_for() throws Exception {
        Path pid = folder.resolve("pid");
        var waits = shell("sleep 60 & echo $! > " + pid + "; wait", Duration.ofSeconds(1));
        assertThrows(IOException.class, () -> waits.speak("hello", "en"));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        if (child.isPresent()) child.get().onExit().get(10, TimeUnit.SECONDS);

        var leaves = shell("sleep 5 & echo no sound", Duration.ofMillis(500));
        assertTimeoutPreemptively(
                Duration.ofSeconds(4), () -> assertThrows(IOException.class, () -> leaves.speak("hello", "en")));
    }

    @Test
    void a_small_file_that_would_last_for_hours_is_refused_before_it_is_unpacked() {
        byte[] minutes = wave(1, 8, 4_000, 1, new double[4_000 * 301]);
        var refused = assertThrows(Refused.class, () -> WaveDecoder.decode(minutes));
        assertEquals("audio-too-long", refused.slug());
    }

    private static CommandSpeechEngine shell(String script, Duration patience) {
        return new CommandSpeechEngine(List.of("sh", "-c", script), Map.of("en", "any"), patience);
    }

    private static TelephoneSound sound(byte[] wave) {
        return WaveDecoder.decode(wave).map(TelephoneSound::of).orElseThrow();
    }

    private static float[] decode(int encoding, byte one) {
        ByteBuffer file = header(encoding, 8, 8_000, 1, 2);
        file.put(one).put(one);
        return WaveDecoder.decode(file.array()).orElseThrow().samples();
    }

    private static double[] tone(int rate, int hertz) {
        double[] samples = new double[rate];
        for (int n = 0; n < rate; n++) samples[n] = 0.7 * Math.sin(2 * Math.PI * hertz * n / rate);
        return samples;
    }

    private static double[] mix(double[] one, double[] other) {
        double[] both = new double[one.length];
        for (int n = 0; n < one.length; n++) both[n] = (one[n] + other[n]) / 2;
        return both;
    }

    private static byte[] wave(int encoding, int bits, int rate, int channels, double[] samples) {
        ByteBuffer file = header(encoding, bits, rate, channels, samples.length * channels * bits / 8);
        for (double sample : samples) {
            for (int c = 0; c < channels; c++) {
                switch (bits) {
                    case 8 -> file.put((byte) (128 + Math.round(sample * 127)));
                    case 16 -> file.putShort((short) Math.round(sample * 32767));
                    case 24 -> {
                        int value = (int) Math.round(sample * 8388607);
                        file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
                    }
                    default -> file.putInt((int) Math.round(sample * 2147483647L));
                }
            }
        }
        return file.array();
    }

    private static ByteBuffer header(int encoding, int bits, int rate, int channels, int bytes) {
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        int frame = channels * bits / 8;
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) encoding).putShort((short) channels).putInt(rate).putInt(rate * frame);
        file.putShort((short) frame).putShort((short) bits);
        return file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    }

    private static double level(TelephoneSound sound, double hertz) {
        return WaveFixture.level(sound.wav(), hertz);
    }

    @Test
    void silence_at_the_ends_is_cut_off_and_the_header_says_so() {
        byte[] tone = WaveFixture.wave(8_000, 700, 1);
        var buffer = ByteBuffer.allocate(tone.length + 4 * 8_000 * 2).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(tone, 0, 44).position(44 + 2 * 8_000 * 2);
        buffer.put(tone, 44, tone.length - 44);
        buffer.putInt(4, buffer.capacity() - 8).putInt(40, buffer.capacity() - 44);
        var sound = new TelephoneSound(buffer.array());
        assertEquals(5_000, sound.length().toMillis());
        var trimmed = sound.trimmed(Duration.ofMillis(100));
        assertEquals(1_140, trimmed.length().toMillis(), 2);
        var header = ByteBuffer.wrap(trimmed.wav()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(trimmed.wav().length - 8, header.getInt(4));
        assertEquals(trimmed.wav().length - 44, header.getInt(40));
        assertEquals(WaveFixture.level(tone, 700), WaveFixture.level(trimmed.wav(), 700), 2);
        var silent = new TelephoneSound(new byte[44 + 100]);
        assertEquals(silent, silent.trimmed(Duration.ZERO));
    }
}
