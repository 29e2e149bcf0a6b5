package io.seatline.transcript;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What agents should say, or should not.
 *
 * @param phrases any of them; {@code …} or {@code *} stands for up to twenty characters
 * @param excepted what contains a phrase and is right all the same, such as 你们 beside 你
 * @param place where it is looked for
 * @param seconds how long the beginning, or the end, is, 1 to 600
 * @param version of this record, against two who edit at once
 */
public record WordingRule(
        String name,
        Kind kind,
        List<String> phrases,
        List<String> excepted,
        Place place,
        int seconds,
        boolean active,
        int version) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHRASE = 60;
    private static final int MOST_PHRASES = 50;
    /** Each multiplies the ways in which a phrase may lie in a text. */
    private static final int MOST_GAPS = 2;

    private static final int LONGEST_PLACE = 600;

    public enum Kind {
        /** At least one of the phrases must be said. */
        SAY,
        /** None may be. */
        AVOID
    }

    public enum Place {
        ANYWHERE,
        BEGINNING,
        END
    }

    /** As it is kept. */
    public record KeptWording(int id, WordingRule rule) {}

    /** @throws Refused when it cannot work, with the field that is to be mended */
    WordingRule checked() {
        Refused.unlessWithin("seconds", seconds, 1, LONGEST_PLACE);
        var said = phrases("phrases", phrases);
        if (said.isEmpty()) throw Refused.invalid("phrases", "field-required", Map.of());
        return new WordingRule(
                TypedText.line("name", name, LONGEST_NAME),
                kind,
                said,
                phrases("excepted", excepted),
                place,
                seconds,
                active,
                version);
    }

    private static List<String> phrases(String field, @Nullable List<@Nullable String> typed) {
        if (typed == null) return List.of();
        if (typed.size() > MOST_PHRASES) throw Refused.invalid(field, "wording-too-many", Map.of("max", MOST_PHRASES));
        Function<@Nullable String, String> clean = one -> {
            String phrase = TypedText.line(field, one, LONGEST_PHRASE);
            // Else it would be found in everything.
            if (!Phrase.hasWords(phrase)) throw Refused.invalid(field, "wording-no-words", Map.of("phrase", phrase));
            if (Phrase.gaps(phrase) > MOST_GAPS)
                throw Refused.invalid(field, "wording-too-many-gaps", Map.of("phrase", phrase, "max", MOST_GAPS));
            return phrase;
        };
        return typed.stream().map(clean).distinct().toList();
    }
}
