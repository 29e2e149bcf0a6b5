package io.seatline.app;

import io.seatline.entry.CommandSpeechEngine;
import io.seatline.entry.SpeechEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who speaks the texts of prompts; {@code application.yaml} says what each setting means.
 *
 * @param command a program that reads a text and writes a WAV file; empty: the built-in espeak-ng
 * @param home where an espeak-ng of our own is unpacked
 * @param voiceZh the engine's voice for Chinese
 * @param voiceEn the engine's voice for English
 * @param prompts where the switch finds its sounds
 * @param cache where spoken texts are kept
 */
@ConfigurationProperties("seatline.speech")
record SpeechSettings(
        @DefaultValue List<String> command,
        @DefaultValue(".speech") Path home,
        @DefaultValue("cmn") String voiceZh,
        @DefaultValue("en-gb") String voiceEn,
        @DefaultValue("10s") Duration patience,
        Path prompts,
        Path cache) {
    SpeechEngine engine() {
        return new CommandSpeechEngine(program(), Map.of("zh-CN", voiceZh, "en", voiceEn), patience);
    }

    private List<String> program() {
        if (!command.isEmpty()) return command;
        var unpacked = home.toAbsolutePath().resolve("espeak-ng");
        // 150 words a minute and a little pause between them: a telephone takes away the high tones that make fast
        // speech clear.
        return new ArrayList<>(List.of(
                Files.isExecutable(unpacked) ? unpacked.toString() : "espeak-ng",
                "-v",
                "{voice}",
                "-s",
                "150",
                "-g",
                "2",
                "--stdin",
                "--stdout"));
    }
}
