package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in engine speaks both languages, numbers too. */
class SpeechEngineIT {
    @TempDir
    Path cache;

    @Test
    void both_languages_are_spoken_and_kept() throws IOException {
        var engine = new CommandSpeechEngine(
                List.of(program(), "-v", "{voice}", "--stdin", "--stdout"),
                Map.of("zh-CN", "cmn", "en", "en-gb"),
                Duration.ofSeconds(60));
        var voices = new SpokenSounds(engine, cache);
        var chinese = voices.of("您好，前面还有3位客户在等待。", "zh-CN");
        var english = voices.of("Hello, 3 callers are before you.", "en");
        assertTrue(chinese.length().toMillis() > 1_500, "only " + chinese.length());
        assertTrue(english.length().toMillis() > 1_000, "only " + english.length());
        assertNotEquals(chinese.name(), english.name());
        assertNotEquals(chinese.name(), voices.of("您好，前面还有4位客户在等待。", "zh-CN").name(), "the number is spoken");
        try (var files = Files.list(cache)) {
            assertEquals(3, files.count());
        }
        // From what is kept: an engine that is gone is not asked.
        var gone = new SpokenSounds(
                new SpeechEngine() {
                    @Override
                    public byte[] speak(String text, String language) throws IOException {
                        throw new IOException("asked again");
                    }

                    @Override
                    public String signature(String language) {
                        return engine.signature(language);
                    }
                },
                cache);
        assertEquals(
                english.name(),
                gone.of("Hello, 3 callers are before you.", "en").name());
    }

    private static String program() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("scripts/get-speech.sh"))) root = Objects.requireNonNull(root.getParent());
        Process script = new ProcessBuilder(
                        root.resolve("scripts/get-speech.sh").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
