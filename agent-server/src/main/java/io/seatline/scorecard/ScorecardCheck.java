package io.seatline.scorecard;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Whether a card can work. The first thing that is wrong is said, with the criterion it is wrong in. */
public final class ScorecardCheck {
    static final int MOST_CRITERIA = 100;
    static final int MOST_STEPS = 10;
    static final int MOST_OPTIONS = 10;
    static final int MOST_POINTS = 1000;

    private ScorecardCheck() {}

    /** @throws Refused whose field is {@code sections.1.criteria.3.points} and the like, counted from 0 */
    public static Scorecard checked(Scorecard card) {
        if (card.sections().isEmpty()) throw Refused.invalid("sections", "card-empty", Map.of());
        if (card.criteria().size() > MOST_CRITERIA)
            throw Refused.invalid("sections", "card-too-long", Map.of("max", MOST_CRITERIA));
        if (card.passMark() < 0 || card.passMark() > 100) throw Refused.invalid("passMark", "card-pass-mark", Map.of());
        int weights = 0;
        var earlier = new HashMap<String, Criterion>();
        var ids = new HashSet<String>();
        for (int i = 0; i < card.sections().size(); i++) {
            var section = card.sections().get(i);
            String at = "sections." + i;
            if (!isId(section.id()) || !ids.add(section.id()))
                throw Refused.invalid(at + ".title", "card-id-wrong", Map.of("name", section.title()));
            TypedText.line(at + ".title", section.title(), 80);
            if (section.weight() < 1 || section.weight() > 100)
                throw Refused.invalid(at + ".weight", "card-weight", Map.of("section", section.title()));
            weights += section.weight();
            if (section.criteria().stream().noneMatch(one -> one.kind().scored()))
                throw Refused.invalid(at + ".title", "card-section-unscored", Map.of("section", section.title()));
            for (int j = 0; j < section.criteria().size(); j++) {
                var criterion = section.criteria().get(j);
                String place = at + ".criteria." + j;
                if (!isId(criterion.id()) || earlier.containsKey(criterion.id()))
                    throw Refused.invalid(place + ".title", "card-id-wrong", Map.of("name", criterion.title()));
                criterion(criterion, place);
                condition(criterion, earlier, place);
                earlier.put(criterion.id(), criterion);
            }
        }
        if (weights != 100) throw Refused.invalid("sections", "card-weights-sum", Map.of("sum", weights));
        return card;
    }

    private static boolean isId(String id) {
        return id.matches("[a-z0-9-]{1,40}");
    }

    private static void criterion(Criterion criterion, String at) {
        var named = Map.<String, Object>of("criterion", criterion.title());
        TypedText.line(at + ".title", criterion.title(), 200);
        text(at + ".guidance", criterion.guidance());
        criterion.examples().forEach(example -> text(at + ".examples", example));
        boolean scored = criterion.kind().scored();
        if (scored ? criterion.points() < 1 || criterion.points() > MOST_POINTS : criterion.points() != 0)
            throw Refused.invalid(at + ".points", scored ? "card-points" : "card-text-points", named);
        if (!scored && criterion.critical()) throw Refused.invalid(at + ".critical", "card-text-critical", named);
        boolean scale = criterion.kind() == AnswerKind.SCALE;
        if (scale ? criterion.steps() < 2 || criterion.steps() > MOST_STEPS : criterion.steps() != 0)
            throw Refused.invalid(at + ".steps", "card-steps", named);
        options(criterion, at, named);
    }

    private static void options(Criterion criterion, String at, Map<String, Object> named) {
        if (criterion.kind() != AnswerKind.CHOICE) {
            if (!criterion.options().isEmpty()) throw Refused.invalid(at + ".options", "card-options", named);
            return;
        }
        int count = criterion.options().size();
        if (count < 2 || count > MOST_OPTIONS) throw Refused.invalid(at + ".options", "card-options", named);
        var labels = new HashSet<String>();
        boolean full = false;
        for (var option : criterion.options()) {
            if (!TypedText.line(at + ".options", option.label(), 80).equals(option.label())
                    || !labels.add(option.label())) throw Refused.invalid(at + ".options", "card-option-twice", named);
            if (option.share() < 0 || option.share() > 100)
                throw Refused.invalid(at + ".options", "card-option-share", named);
            full |= option.share() == 100;
        }
        // Else nobody could reach what the card says is to be reached.
        if (!full) throw Refused.invalid(at + ".options", "card-option-full", named);
    }

    private static void condition(Criterion criterion, Map<String, Criterion> earlier, String at) {
        var when = criterion.when();
        if (when == null) return;
        var asked = earlier.get(when.criterion());
        if (asked == null || !asked.kind().scored())
            throw Refused.invalid(at + ".when", "card-condition-order", Map.of("criterion", criterion.title()));
        if (when.answers().isEmpty() || !asked.answers().containsAll(when.answers()))
            throw Refused.invalid(at + ".when", "card-condition-answers", Map.of("criterion", criterion.title()));
    }

    private static void text(String field, String text) {
        if (text.codePointCount(0, text.length()) > 2000)
            throw Refused.invalid(field, "field-too-long", Map.of("max", 2000));
    }
}
