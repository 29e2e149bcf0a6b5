package io.seatline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What headings and values are called: written in the asker's language, read in either, whatever the case. Stable words
 * ({@code displayName}, {@code AGENT}) are understood too.
 */
public final class ExchangeWords {
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private final Map<String, Properties> said = new HashMap<>();

    public ExchangeWords() {
        for (String language : LANGUAGES) {
            said.put(language, read("/exchange_" + language.replace('-', '_') + ".properties"));
        }
    }

    /** @param group such as {@code users} or {@code role} */
    public String say(String language, String group, String word) {
        return words(language).getProperty(group + "." + word, word);
    }

    /** Which of the words is meant. */
    public Optional<String> heard(String group, List<String> words, String text) {
        String plain = plain(text);
        return words.stream()
                .filter(word -> plain.equals(plain(word))
                        || LANGUAGES.stream().anyMatch(language -> plain.equals(plain(say(language, group, word)))))
                .findFirst();
    }

    private Properties words(String language) {
        Properties words = said.get(language);
        return words == null ? new Properties() : words;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*\\*$", "");
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (InputStream in = ExchangeWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
