package io.seatline.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked at.
 *
 * @param guidance how to judge it, for reviewers and agents alike
 * @param examples sentences that show it
 * @param points what it is worth at most, before its section's weight; 0 for texts
 * @param steps of a scale; 0 for other kinds
 * @param options of a choice; empty for other kinds
 * @param critical no points here bring the whole score to zero
 * @param mayNotApply it may be left out of the base
 * @param commentOnFail no points here need a comment; a critical one always does
 * @param when asked only then; null: always
 */
public record Criterion(
        String id,
        String title,
        String guidance,
        List<String> examples,
        AnswerKind kind,
        int points,
        int steps,
        List<Option> options,
        boolean critical,
        boolean mayNotApply,
        boolean commentOnFail,
        @Nullable Condition when) {
    public static final String YES = "yes";
    public static final String NO = "no";

    /** @param share of the points, 0 to 100 percent */
    public record Option(String label, int share) {}

    /** An earlier criterion was answered with one of these. */
    public record Condition(String criterion, List<String> answers) {
        public Condition(String criterion, @Nullable List<String> answers) {
            this.criterion = criterion;
            this.answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    public Criterion(
            String id,
            String title,
            @Nullable String guidance,
            @Nullable List<String> examples,
            AnswerKind kind,
            int points,
            int steps,
            @Nullable List<Option> options,
            boolean critical,
            boolean mayNotApply,
            boolean commentOnFail,
            @Nullable Condition when) {
        this.id = id;
        this.title = title;
        this.guidance = guidance == null ? "" : guidance;
        this.examples = examples == null ? List.of() : List.copyOf(examples);
        this.kind = kind;
        this.points = points;
        this.steps = steps;
        this.options = options == null ? List.of() : List.copyOf(options);
        this.critical = critical;
        this.mayNotApply = mayNotApply;
        this.commentOnFail = commentOnFail;
        this.when = when;
    }

    /** Which answers there are; empty for texts. */
    public List<String> answers() {
        return switch (kind) {
            case YES_NO -> List.of(YES, NO);
            case SCALE ->
                IntStream.rangeClosed(1, steps).mapToObj(Integer::toString).toList();
            case CHOICE -> options.stream().map(Option::label).toList();
            case TEXT -> List.of();
        };
    }

    /** The share of the points that an answer has, 0 to 1; empty for texts and for what is no answer here. */
    public OptionalDouble share(String answer) {
        return switch (kind) {
            case YES_NO ->
                answers().contains(answer) ? OptionalDouble.of(answer.equals(YES) ? 1 : 0) : OptionalDouble.empty();
            case SCALE ->
                answers().contains(answer)
                        ? OptionalDouble.of((Integer.parseInt(answer) - 1.0) / (steps - 1))
                        : OptionalDouble.empty();
            case CHOICE -> {
                Optional<Option> chosen = options.stream()
                        .filter(option -> option.label().equals(answer))
                        .findFirst();
                yield chosen.isPresent() ? OptionalDouble.of(chosen.get().share() / 100.0) : OptionalDouble.empty();
            }
            case TEXT -> OptionalDouble.empty();
        };
    }
}
