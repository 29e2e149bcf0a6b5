package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.script.Objection;
import io.seatline.script.Question;
import io.seatline.script.Script;
import io.seatline.script.ScriptStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one script of a file, read: its steps, the questions below them, its objections, and where each of them stands. */
final class ScriptRows {
    /** As the script's check counts them: {@code steps.3.questions.1.label}. */
    private static final Pattern FIELD =
            Pattern.compile("(steps|objections)(?:\\.([0-9]+))?(?:\\.questions\\.([0-9]+))?(?:\\.([a-zA-Z]+).*)?");

    private final ScriptCells cells;
    private final ImportRow first;
    private final List<Step> steps = new ArrayList<>();
    private final List<ImportRow> objections = new ArrayList<>();
    private final StepNames stepNames;
    private final StepNames questionNames;

    private record Asked(String id, ImportRow row) {}

    private record Step(String id, ImportRow row, List<Asked> questions) {}

    /** @param before the script as it was; null for a new one */
    ScriptRows(ScriptCells cells, List<ImportRow> rows, @Nullable Script before) {
        this.cells = cells;
        first = rows.getFirst();
        var kept = before == null ? new Script(List.of(), List.of()) : before;
        stepNames = new StepNames(ScriptCells.steps(kept));
        questionNames = new StepNames(ScriptCells.questions(kept));
        Map<String, Map<String, String>> said = cells.shown(kept);
        for (ImportRow row : rows) {
            RowRefused.in(row, it -> switch (cells.kind(it)) {
                case STEP -> {
                    String id = stepNames.idOf(it, "step-" + (steps.size() + 1));
                    stepNames.add(id, it.filled("title").orElse(""));
                    var over = it.over(said.getOrDefault(ScriptCells.key(ScriptCells.Kind.STEP, id), Map.of()));
                    yield steps.add(new Step(id, over, new ArrayList<>()));
                }
                case QUESTION -> {
                    if (steps.isEmpty()) {
                        throw Refused.invalid("kind", "import-question-first", Map.of());
                    }
                    var step = steps.getLast();
                    String id = questionNames.idOf(
                            it, step.id() + "-q" + (step.questions().size() + 1));
                    questionNames.add(id, it.filled("title").orElse(""));
                    var over = it.over(said.getOrDefault(ScriptCells.key(ScriptCells.Kind.QUESTION, id), Map.of()));
                    yield step.questions().add(new Asked(id, over));
                }
                case OBJECTION -> {
                    String title = it.required("title");
                    var key = ScriptCells.key(ScriptCells.Kind.OBJECTION, title);
                    yield objections.add(it.over(said.getOrDefault(key, Map.of())));
                }
            });
        }
    }

    Script script() {
        var read = new ArrayList<ScriptStep>();
        for (Step step : steps) {
            var questions = new ArrayList<Question>();
            for (Asked asked : step.questions()) {
                questions.add(RowRefused.in(asked.row(), row -> cells.question(asked.id(), row)));
            }
            read.add(RowRefused.in(step.row(), row -> cells.step(step.id(), row, questions, stepNames, questionNames)));
        }
        var answers = new ArrayList<Objection>();
        for (ImportRow row : objections) {
            answers.add(RowRefused.in(row, cells::objection));
        }
        return new Script(read, answers);
    }

    /** The check's own sentence says what; the row it counts to is where it is mended. */
    RowRefused blamed(Refused why) {
        Matcher field = FIELD.matcher(String.valueOf(why.field()));
        if (!field.matches()) {
            return new RowRefused(first, why);
        }
        String column = "label".equals(field.group(4)) ? "title" : field.group(4);
        var said = new Refused(why.kind(), why.slug(), why.params(), column == null ? "step" : column);
        if (field.group(2) == null) {
            return new RowRefused(first, said);
        }
        int at = Integer.parseInt(field.group(2));
        if (field.group(1).equals("objections")) {
            return new RowRefused(objections.get(at), said);
        }
        var step = steps.get(at);
        return new RowRefused(
                field.group(3) == null
                        ? step.row()
                        : step.questions().get(Integer.parseInt(field.group(3))).row(),
                said);
    }
}
