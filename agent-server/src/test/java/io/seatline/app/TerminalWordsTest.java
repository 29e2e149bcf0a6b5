package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the terminal and the tables say is there in both languages, and names the same things. */
class TerminalWordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ASKED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"startup", "doctor", "exchange"})
    void both_languages_have_the_same_sentences_with_the_same_values(String file) throws IOException {
        Properties chinese = words(file + "_zh_CN.properties");
        Properties english = words(file + "_en.properties");
        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
        for (String word : english.stringPropertyNames())
            assertEquals(values(english.getProperty(word)), values(chinese.getProperty(word)), word);
    }

    @Test
    void every_finding_of_the_doctor_has_its_sentence() throws IOException {
        Set<String> known = new TreeSet<>(words("doctor_en.properties").stringPropertyNames());
        known.addAll(words("startup_en.properties").stringPropertyNames());
        Set<String> asked = new TreeSet<>();
        try (var sources = Files.list(Path.of("src/main/java/io/seatline/doctor"))) {
            for (Path source : sources.toList())
                ASKED.matcher(Files.readString(source)).results().forEach(found -> asked.add(found.group(1)));
        }
        assertTrue(asked.size() > 30, asked.toString());
        asked.removeAll(known);
        assertEquals(Set.of(), asked);
    }

    private static Set<String> values(String sentence) {
        return VALUE.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = Objects.requireNonNull(TerminalWordsTest.class.getResourceAsStream("/" + file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
