package io.seatline.script;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of a step. Its answer is a list of texts, empty while it has none; only a multiple choice has more than one.
 *
 * @param id unique in the script; the answers are kept under it
 * @param choices what may be chosen; empty for other types. A yes-or-no question has {@link #YES} and {@link #NO}
 */
public record Question(String id, String label, AnswerType type, boolean required, List<String> choices) {
    public static final String YES = "yes";
    public static final String NO = "no";
    private static final int LONGEST_ANSWER = 2000;
    private static final int LONGEST_NUMBER = 30;

    public Question(String id, String label, AnswerType type, boolean required, @Nullable List<String> choices) {
        this.id = java.util.Objects.requireNonNull(id);
        this.label = java.util.Objects.requireNonNull(label);
        this.type = java.util.Objects.requireNonNull(type);
        this.required = required;
        this.choices =
                type == AnswerType.YES_NO ? List.of(YES, NO) : choices == null ? List.of() : List.copyOf(choices);
    }

    /**
     * The answer as it is kept: blanks cut off, numbers and dates in one form, choices in the order of the list.
     *
     * @throws Refused with the question's id as the field, when it is no answer to this question
     */
    public List<String> checked(List<String> values) {
        var given = values.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.isEmpty()) return List.of();
        if (type != AnswerType.MULTIPLE_CHOICE && given.size() > 1) throw wrong("answer-one-only", Map.of());
        var first = given.getFirst();
        return switch (type) {
            case TEXT -> text(first);
            case NUMBER -> List.of(number(first));
            case DATE -> List.of(date(first));
            case CHOICE, MULTIPLE_CHOICE, YES_NO -> choices(given);
        };
    }

    private List<String> text(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_ANSWER) {
            throw wrong("answer-too-long", Map.of("max", LONGEST_ANSWER));
        }
        // Lines of their own stay, what the eye cannot see goes.
        var clean = text.lines()
                .map(line -> TypedText.cut(line, LONGEST_ANSWER))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        return clean.isBlank() ? List.of() : List.of(clean);
    }

    private String number(String text) {
        var plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[+-]?[0-9]+([.][0-9]+)?")) {
            throw wrong("answer-not-a-number", Map.of());
        }
        return new BigDecimal(plain).toPlainString();
    }

    private String date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) throw wrong("answer-not-a-date", Map.of());
            return date.toString();
        } catch (DateTimeException e) {
            throw wrong("answer-not-a-date", Map.of());
        }
    }

    private List<String> choices(List<String> given) {
        if (!choices.containsAll(given)) throw wrong("answer-not-a-choice", Map.of());
        var chosen = new LinkedHashSet<>(given);
        return choices.stream().filter(chosen::contains).toList();
    }

    private Refused wrong(String slug, Map<String, Object> params) {
        return Refused.invalid(id, slug, params);
    }
}
