package io.seatline.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A phrase to be found in texts, by its words and not by its punctuation. */
final class Phrase {
    private static final Pattern GAP = Pattern.compile("…+|\\.{3,}|\\*+");
    /** What a gap may hold at most; bounded, so that no phrase takes long. */
    private static final String BETWEEN = ".{0,20}?";

    private final Pattern pattern;

    Phrase(String phrase) {
        pattern =
                Pattern.compile(pieces(phrase).map(Phrase::piece).collect(Collectors.joining(BETWEEN)), Pattern.DOTALL);
    }

    static boolean hasWords(String phrase) {
        return pieces(phrase).findAny().isPresent();
    }

    /** How many places in it stand for anything. */
    static int gaps(String phrase) {
        return (int) pieces(phrase).count() - 1;
    }

    private static Stream<String> pieces(String phrase) {
        return GAP.splitAsStream(phrase)
                .map(part -> new FoldedText(part).folded())
                .filter(part -> !part.isEmpty());
    }

    /** Words of letters are found whole: "hi" is not in "this". */
    private static String piece(String folded) {
        String before = FoldedText.isWord(folded.charAt(0)) ? "(?<![\\p{L}\\p{N}&&[^\\p{IsIdeographic}]])" : "";
        String after = FoldedText.isWord(folded.charAt(folded.length() - 1))
                ? "(?![\\p{L}\\p{N}&&[^\\p{IsIdeographic}]])"
                : "";
        return before + Pattern.quote(folded) + after;
    }

    /** Where it is in a folded text. */
    List<Found> in(String folded) {
        var found = new ArrayList<Found>();
        var matcher = pattern.matcher(folded);
        while (matcher.find()) found.add(new Found(matcher.start(), matcher.end()));
        return found;
    }

    /** @param to behind the last character */
    record Found(int from, int to) {
        boolean within(Found other) {
            return other.from <= from && to <= other.to;
        }
    }
}
