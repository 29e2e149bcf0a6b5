package io.seatline.telephony.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechClipTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void shipped_sentences_are_loud_enough_and_short(String language) {
        for (SpeechClip clip : SpeechClip.shippedIn(language)) {
            Voice voice = Voice.speech(List.of(clip), Duration.ZERO);
            short[] samples = samples(voice, clip.length());
            assertTrue(Slin.dbfs(samples) > -35, "level " + Slin.dbfs(samples));
            assertTrue(clip.length() < 6 * Slin.RATE);
        }
    }

    @Test
    void speech_pauses_before_each_sentence_and_begins_again() throws IOException {
        SpeechClip clip = SpeechClip.read(wav(8000, 1, new short[] {1000, 2000}, 0));
        Voice voice = Voice.speech(List.of(clip, clip), Duration.ofMillis(1));
        assertEquals(List.of(0, 1000, 2000, 0, 1000, 2000, 0), at(voice, 7, 8, 9, 17, 18, 19, 20));
    }

    @Test
    void unknown_chunks_before_the_sound_are_skipped() throws IOException {
        assertEquals(2, SpeechClip.read(wav(8000, 1, new short[] {1, 2}, 7)).length());
    }

    @Test
    void a_file_that_is_no_wav_or_of_another_kind_is_refused() {
        assertRefused("not a WAV file", new byte[0]);
        assertRefused("not a WAV file", "ID3 this is some other kind of file".getBytes(StandardCharsets.US_ASCII));
        assertRefused("not 8 kHz", bytes(16000, 1, new short[] {1}, 0));
        assertRefused("not 8 kHz", bytes(8000, 2, new short[] {1}, 0));
        byte[] whole = bytes(8000, 1, new short[] {1, 2, 3}, 0);
        assertRefused("cut short", Arrays.copyOf(whole, whole.length - 2));
        assertRefused("without sound", Arrays.copyOf(whole, 36));
    }

    private static void assertRefused(String why, byte[] file) {
        var refused = assertThrows(IOException.class, () -> SpeechClip.read(new ByteArrayInputStream(file)));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private static List<Integer> at(Voice voice, long... samples) {
        return Arrays.stream(samples).mapToObj(n -> (int) voice.sample(n)).toList();
    }

    private static short[] samples(Voice voice, int length) {
        short[] samples = new short[length];
        for (int n = 0; n < length; n++) samples[n] = voice.sample(n);
        return samples;
    }

    private static ByteArrayInputStream wav(int rate, int channels, short[] samples, int extra) {
        return new ByteArrayInputStream(bytes(rate, channels, samples, extra));
    }

    /** With a chunk of {@code extra} bytes, which may be odd, between the format and the sound. */
    private static byte[] bytes(int rate, int channels, short[] samples, int extra) {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples.length + (extra > 0 ? 8 + extra + extra % 2 : 0));
        wav.order(ByteOrder.LITTLE_ENDIAN);
        wav.put(word("RIFF")).putInt(wav.capacity() - 8).put(word("WAVE"));
        wav.put(word("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        wav.putInt(rate)
                .putInt(rate * channels * 2)
                .putShort((short) (channels * 2))
                .putShort((short) 16);
        if (extra > 0) wav.put(word("LIST")).putInt(extra).put(new byte[extra + extra % 2]);
        wav.put(word("data")).putInt(2 * samples.length);
        for (short s : samples) wav.putShort(s);
        return wav.array();
    }

    private static byte[] word(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
