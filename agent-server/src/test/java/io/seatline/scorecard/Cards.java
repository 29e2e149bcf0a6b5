package io.seatline.scorecard;

import io.seatline.scorecard.Criterion.Condition;
import io.seatline.scorecard.Criterion.Option;
import io.seatline.scorecard.Scorecard.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small cards and answers for tests. */
public final class Cards {
    private Cards() {}

    public static Criterion yesNo(String id, int points) {
        return new Criterion(
                id, "does " + id, "", List.of(), AnswerKind.YES_NO, points, 0, List.of(), false, true, false, null);
    }

    public static Criterion critical(String id, int points) {
        return new Criterion(
                id, "never " + id, "", List.of(), AnswerKind.YES_NO, points, 0, List.of(), true, false, false, null);
    }

    public static Criterion scale(String id, int points, int steps) {
        return new Criterion(
                id, "scale " + id, "", List.of(), AnswerKind.SCALE, points, steps, List.of(), false, false, true, null);
    }

    public static Criterion choice(String id, int points, Option... options) {
        return new Criterion(
                id,
                "choice " + id,
                "",
                List.of(),
                AnswerKind.CHOICE,
                points,
                0,
                List.of(options),
                false,
                false,
                false,
                null);
    }

    public static Criterion text(String id) {
        return new Criterion(
                id, "text " + id, "", List.of(), AnswerKind.TEXT, 0, 0, List.of(), false, true, false, null);
    }

    public static Criterion when(Criterion one, String criterion, String... answers) {
        return new Criterion(
                one.id(),
                one.title(),
                one.guidance(),
                one.examples(),
                one.kind(),
                one.points(),
                one.steps(),
                one.options(),
                one.critical(),
                one.mayNotApply(),
                one.commentOnFail(),
                new Condition(criterion, List.of(answers)));
    }

    public static Section section(String id, int weight, Criterion... criteria) {
        return new Section(id, "section " + id, weight, List.of(criteria));
    }

    /** @param pairs criterion and answer in turn; {@code n/a} is not applicable, {@code no!} a no with a comment */
    public static Map<String, GivenAnswer> answers(String... pairs) {
        var answers = new LinkedHashMap<String, GivenAnswer>();
        for (int i = 0; i < pairs.length; i += 2) {
            boolean commented = pairs[i + 1].endsWith("!");
            String value = commented ? pairs[i + 1].substring(0, pairs[i + 1].length() - 1) : pairs[i + 1];
            answers.put(pairs[i], answer(value, commented ? "because" : ""));
        }
        return answers;
    }

    private static GivenAnswer answer(String value, @Nullable String comment) {
        return value.equals("n/a") ? new GivenAnswer(null, true, comment) : new GivenAnswer(value, false, comment);
    }
}
