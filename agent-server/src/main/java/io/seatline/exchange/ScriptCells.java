package io.seatline.exchange;

import io.seatline.exchange.StepNames.Way;
import io.seatline.script.AnswerType;
import io.seatline.script.Objection;
import io.seatline.script.Question;
import io.seatline.script.Script;
import io.seatline.script.ScriptStep;
import io.seatline.script.ScriptStep.Branch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps, questions and objections as the cells of a row each: choices on a line each, {@code Yes → Offer} for a branch. */
record ScriptCells(ValueWords words) {
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Enum::name).toList();
    private static final List<String> ANSWERS =
            Arrays.stream(AnswerType.values()).map(Enum::name).toList();

    /** What a row is about. */
    enum Kind {
        STEP,
        QUESTION,
        OBJECTION
    }

    /** Most rows are steps: an empty cell means one. */
    Kind kind(ImportRow row) {
        return row.filled("kind")
                .map(cell -> Kind.valueOf(words.one("kind", "scriptRow", KINDS, cell)))
                .orElse(Kind.STEP);
    }

    ScriptStep step(String id, ImportRow row, List<Question> questions, StepNames steps, StepNames asked) {
        String branchOn = asked.read(row, "branchOn");
        var question = questions.stream()
                .filter(one -> one.id().equals(branchOn))
                .findFirst()
                .orElse(null);
        return new ScriptStep(
                id,
                row.required("title"),
                row.required("text"),
                row.given("knowledge").orElse(""),
                questions,
                row.filled("end").map(cell -> words.yes("end", cell)).orElse(false),
                branchOn,
                steps.ways(row, "branches").stream()
                        .map(way -> new Branch(answer(question, way.from()), way.to()))
                        .toList(),
                steps.read(row, "otherwise"),
                row.filled("pausesRecording")
                        .map(cell -> words.yes("pausesRecording", cell))
                        .orElse(null));
    }

    Question question(String id, ImportRow row) {
        var type = AnswerType.valueOf(words.one("answer", "answerType", ANSWERS, row.required("answer")));
        return new Question(
                id,
                row.required("title"),
                type,
                row.filled("required").map(cell -> words.yes("required", cell)).orElse(false),
                ImportRow.lines(row.given("choices").orElse("")));
    }

    Objection objection(ImportRow row) {
        return new Objection(
                row.required("title"),
                row.required("text"),
                row.given("knowledge").orElse(""));
    }

    /** Every row of a script, by what it is about. */
    Map<String, Map<String, String>> shown(Script script) {
        var steps = steps(script);
        var asked = questions(script);
        var shown = new LinkedHashMap<String, Map<String, String>>();
        for (ScriptStep step : script.steps()) {
            shown.put(key(Kind.STEP, step.id()), step(step, steps, asked));
            step.questions().forEach(question -> shown.put(key(Kind.QUESTION, question.id()), question(question)));
        }
        for (Objection objection : script.objections()) {
            var row = row(Kind.OBJECTION, objection.title());
            row.put("text", plain(objection.text()));
            row.put("knowledge", objection.knowledge());
            shown.put(key(Kind.OBJECTION, objection.title()), row);
        }
        return shown;
    }

    static String key(Kind kind, String name) {
        return kind + " " + name;
    }

    static StepNames steps(Script script) {
        var names = new StepNames();
        script.steps().forEach(step -> names.add(step.id(), step.title()));
        return names;
    }

    static StepNames questions(Script script) {
        var names = new StepNames();
        script.questions().forEach(question -> names.add(question.id(), question.label()));
        return names;
    }

    private Map<String, String> step(ScriptStep step, StepNames steps, StepNames asked) {
        var question = step.questions().stream()
                .filter(one -> one.id().equals(step.branchOn()))
                .findFirst()
                .orElse(null);
        var row = row(Kind.STEP, step.title());
        row.put("step", step.id());
        row.put("text", plain(step.text()));
        row.put("knowledge", step.knowledge());
        row.put("branchOn", asked.write(step.branchOn()));
        row.put(
                "branches",
                step.branches().stream()
                        .map(branch -> steps.write(new Way(word(question, branch.answer()), branch.to())))
                        .collect(Collectors.joining("\n")));
        row.put("otherwise", steps.write(step.otherwise()));
        row.put("end", step.end() ? words.say(true) : "");
        row.put("pausesRecording", Boolean.TRUE.equals(step.pausesRecording()) ? words.say(true) : "");
        return row;
    }

    private Map<String, String> question(Question question) {
        var row = row(Kind.QUESTION, question.label());
        row.put("step", question.id());
        row.put("answer", words.say("answerType", question.type().name()));
        row.put("required", words.say(question.required()));
        // Yes and no are the question's own; they are not chosen for it.
        boolean own = question.type() != AnswerType.YES_NO;
        row.put("choices", own ? String.join("\n", question.choices()) : "");
        return row;
    }

    private Map<String, String> row(Kind kind, String title) {
        var row = new LinkedHashMap<String, String>();
        row.put("kind", words.say("scriptRow", kind.name()));
        row.put("title", title);
        return row;
    }

    private String answer(@Nullable Question question, String cell) {
        if (question == null || question.type() != AnswerType.YES_NO) {
            return cell;
        }
        return words.yes("branches", cell) ? Question.YES : Question.NO;
    }

    private String word(@Nullable Question question, String answer) {
        return question != null && question.type() == AnswerType.YES_NO
                ? words.say(Objects.equals(answer, Question.YES))
                : answer;
    }

    /** As it comes back from a spreadsheet: one sign for the end of a line, and no blanks around. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
