package io.seatline.exchange;

import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words in one asker's language. */
record ValueWords(ExchangeWords words, String language) {
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final List<String> YES_NO = List.of("yes", "no");

    String say(String group, String word) {
        return words.say(language, group, word);
    }

    String say(boolean yes) {
        return say("value", yes ? "yes" : "no");
    }

    /** Which one of a group a cell means. */
    String one(String column, String group, List<String> all, String cell) {
        return words.heard(group, all, cell)
                .orElseThrow(() -> Refused.invalid(
                        column,
                        "import-unknown-value",
                        Map.of(
                                "value",
                                cell,
                                "values",
                                all.stream().map(word -> say(group, word)).toList())));
    }

    Optional<String> heard(String group, List<String> all, String cell) {
        return words.heard(group, all, cell);
    }

    /** Of the two that people are spoken to in. */
    String language(String column, String cell) {
        return one(column, "language", LANGUAGES, cell);
    }

    boolean yes(String column, String cell) {
        return switch (cell) {
            case "1", "TRUE", "true" -> true;
            case "0", "FALSE", "false" -> false;
            default -> one(column, "value", YES_NO, cell).equals("yes");
        };
    }
}
