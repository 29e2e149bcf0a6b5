package io.seatline.award;

import io.seatline.award.AwardStore.Win;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** The winners as a table for who pays: a line for each, for a team one. */
final class AwardPay {
    private static final List<String> COLUMNS =
            List.of("login", "name", "team", "award", "period", "place", "prize", "amount");
    private static final ResourceBundle.Control IN_THAT_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private AwardPay() {}

    /** @param language of who reads it; the head is in it */
    static List<List<String>> of(List<Win> wins, String language) {
        var words = ResourceBundle.getBundle("awards", Locale.forLanguageTag(language), IN_THAT_LANGUAGE_ONLY);
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream().map(words::getString).toList());
        for (Win win : wins)
            lines.add(List.of(
                    Objects.requireNonNullElse(win.login(), ""),
                    Objects.requireNonNullElse(win.agentName(), ""),
                    Objects.requireNonNullElse(win.teamName(), ""),
                    win.award(),
                    win.period().name(win.from()),
                    Integer.toString(win.place()),
                    win.prize(),
                    win.amount().toPlainString()));
        return lines;
    }
}
