package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesTest {
    @TempDir
    Path folder;

    @Test
    void place_is_said_as_people_say_it() {
        assertEquals("您是下一位。", ahead("zh-CN", 0));
        assertEquals("您前面还有一位。", ahead("zh-CN", 1));
        assertEquals("您前面还有|两|位。", ahead("zh-CN", 2));
        assertEquals("您前面还有|十二|位。", ahead("zh-CN", 12));
        assertEquals("您前面还有|二十|位。", ahead("zh-CN", 20));
        assertEquals("您前面还有|六十|位。", ahead("zh-CN", 60));
        assertEquals("您前面还有超过六十位。", ahead("zh-CN", 61));
        assertEquals("You are next in line.", ahead("en", 0));
        assertEquals("There is one caller ahead of you.", ahead("en", 1));
        assertEquals("There are|thirty-one|callers ahead of you.", ahead("en", 31));
    }

    @Test
    void wait_is_said_in_whole_minutes_that_hold_the_range() {
        assertEquals("预计等待不到一分钟。", wait("zh-CN", 5, 60));
        assertEquals("预计等待|一|到|两|分钟。", wait("zh-CN", 5, 61));
        assertEquals("预计等待|一|到|两|分钟。", wait("zh-CN", 70, 110));
        assertEquals("预计等待|两|到|四|分钟。", wait("zh-CN", 120, 239));
        assertEquals("预计等待|一|到|两|分钟。", wait("zh-CN", 120, 120), "never a range of nothing");
        assertEquals("Your expected wait is|three|to|five|minutes.", wait("en", 185, 300));
        assertEquals("预计等待超过|四十五|分钟。", wait("zh-CN", 2_700, 4_500));
        assertEquals("预计等待超过|六十|分钟。", wait("zh-CN", 5_000, 9_000));
        assertEquals("", wait("zh-CN", 30, 4_500));
    }

    @Test
    void nothing_is_said_in_a_language_that_is_not_spoken() {
        assertEquals(List.of(), Phrases.NONE.ahead("zh-CN", 2));
        assertEquals(List.of(), MadePhrases.BOTH.callbackOffer("fr"));
        assertEquals(List.of(), Phrases.NONE.wait("en", Duration.ofSeconds(5), Duration.ofSeconds(200)));
    }

    @Test
    void pieces_are_spoken_once_and_lie_where_the_switch_finds_them() {
        var asked = new int[1];
        var studio = studio(new Engine() {
            @Override
            public byte[] speak(String text, String language) {
                asked[0]++;
                return WaveFixture.wave(8_000, 300 + 10 * asked[0], 1);
            }
        });
        assertTrue(studio.speak(Set.of("zh-CN")));
        int first = asked[0];
        assertTrue(first > 60, "only " + first);
        assertFalse(studio.speak(Set.of("zh-CN")));
        assertEquals(first, asked[0]);
        assertEquals(List.of(), studio.spoken().ahead("en", 0));
        for (SoundName sound : studio.spoken().ahead("zh-CN", 5)) {
            assertTrue(Files.exists(folder.resolve("prompts").resolve(sound + ".wav")));
        }
        assertTrue(studio.speak(Set.of("en", "zh-CN")));
        assertEquals(1, studio.spoken().ahead("en", 0).size());
    }

    @Test
    void without_an_engine_nothing_is_said_and_nothing_fails() {
        var studio = studio(new Engine() {
            @Override
            public byte[] speak(String text, String language) throws IOException {
                throw new IOException("no such program");
            }
        });
        assertFalse(studio.speak(Set.of("zh-CN", "en")));
        assertEquals(Phrases.NONE, studio.spoken());
    }

    private abstract static class Engine implements SpeechEngine {
        @Override
        public String signature(String language) {
            return "made";
        }
    }

    private PhraseStudio studio(SpeechEngine engine) {
        return new PhraseStudio(
                new SpokenSounds(engine, folder.resolve("cache")), new SoundFolder(folder.resolve("prompts")));
    }

    private static String ahead(String language, int callers) {
        return MadePhrases.text(MadePhrases.BOTH.ahead(language, callers));
    }

    private static String wait(String language, int from, int to) {
        return MadePhrases.text(MadePhrases.BOTH.wait(language, Duration.ofSeconds(from), Duration.ofSeconds(to)));
    }
}
