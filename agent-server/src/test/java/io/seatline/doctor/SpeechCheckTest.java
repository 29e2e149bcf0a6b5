package io.seatline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.entry.CommandSpeechEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechCheckTest {
    @Test
    void an_engine_that_speaks_both_languages_is_fine() {
        assertEquals(
                Finding.Weight.FINE,
                check("cat", Map.of("zh-CN", "any", "en", "any")).weight());
    }

    @Test
    void one_that_is_not_there_or_lacks_a_voice_is_a_warning_and_no_reason_to_stop() {
        var missing = check("/no/such/engine", Map.of("zh-CN", "any", "en", "any"));
        assertEquals("speech-missing", missing.word());
        var voiceless = check("cat", Map.of("zh-CN", "any"));
        assertEquals("en", voiceless.values().get("language"));
        var out = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(out, true, StandardCharsets.UTF_8), Finding::word);
        report.add(missing);
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("warn  speech-missing"));
        assertEquals(0, report.conclude());
    }

    private static Finding check(String program, Map<String, String> voices) {
        return SpeechCheck.of(new CommandSpeechEngine(List.of(program), voices, Duration.ofSeconds(5)));
    }
}
