package io.seatline.script;

import io.seatline.kernel.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far somebody is with a script: a value, and moves that make the next value. Nothing here knows a call, a clock or a
 * database.
 *
 * @param path the steps he came through, the present one last; never empty
 * @param answers by the question's id; also of steps that he went back from
 */
public record ScriptRun(List<String> path, Map<String, List<String>> answers, boolean finished) {
    /** A script that goes in circles is stopped before its run grows without end. */
    static final int LONGEST_PATH = 1000;

    /** What the agent wants next. */
    public enum Move {
        STAY,
        NEXT,
        BACK,
        FINISH
    }

    public ScriptRun {
        if (path.isEmpty()) throw new IllegalArgumentException("a run is at a step");
        path = List.copyOf(path);
        var kept = new LinkedHashMap<String, List<String>>();
        answers.forEach((question, values) -> kept.put(question, List.copyOf(values)));
        answers = java.util.Collections.unmodifiableMap(kept);
    }

    public static ScriptRun begin(Script script) {
        return new ScriptRun(List.of(script.steps().getFirst().id()), Map.of(), false);
    }

    public String at() {
        return path.getLast();
    }

    /** Answers first, then the move: both or neither. */
    public ScriptRun after(Script script, Map<String, List<String>> given, Move move) {
        var answered = given.isEmpty() ? this : answer(script, given);
        return switch (move) {
            case STAY -> answered;
            case NEXT -> answered.next(script);
            case BACK -> answered.back();
            case FINISH -> answered.finish(script);
        };
    }

    /** @throws Refused when one is no answer, or its question stands in no step on the path */
    public ScriptRun answer(Script script, Map<String, List<String>> given) {
        if (finished) throw Refused.invalid("run", "script-finished", Map.of());
        var all = new LinkedHashMap<>(answers);
        given.forEach((id, values) -> {
            var checked = askedSoFar(script, id).checked(values);
            if (checked.isEmpty()) all.remove(id);
            else all.put(id, checked);
        });
        return new ScriptRun(path, all, false);
    }

    private Question askedSoFar(Script script, String id) {
        return path.stream()
                .flatMap(step -> here(script, step).question(id).stream())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(id, "answer-not-asked", Map.of()));
    }

    private ScriptRun next(Script script) {
        if (finished) throw Refused.invalid("run", "script-finished", Map.of());
        var step = here(script, at());
        requireAnswers(step);
        var to = step.next(answers);
        if (to == null) throw Refused.invalid("run", "script-at-end", Map.of());
        if (path.size() >= LONGEST_PATH) throw Refused.invalid("run", "script-in-circles", Map.of());
        var further = new ArrayList<>(path);
        further.add(to);
        return new ScriptRun(further, answers, false);
    }

    /** From the finish to its last step, from a step to the one before; at the first it stays. */
    private ScriptRun back() {
        if (finished) return new ScriptRun(path, answers, false);
        return path.size() == 1 ? this : new ScriptRun(path.subList(0, path.size() - 1), answers, false);
    }

    private ScriptRun finish(Script script) {
        if (finished) return this;
        var step = here(script, at());
        if (!step.end()) throw Refused.invalid("run", "script-not-at-end", Map.of());
        requireAnswers(step);
        return new ScriptRun(path, answers, true);
    }

    private void requireAnswers(ScriptStep step) {
        for (var question : step.questions()) {
            if (question.required()
                    && answers.getOrDefault(question.id(), List.of()).isEmpty()) {
                throw Refused.invalid(question.id(), "answer-required", Map.of("question", question.label()));
            }
        }
    }

    /** The answers that count: of the steps on the path. What was answered on a way given up is not among them. */
    public Map<String, List<String>> counting(Script script) {
        Set<String> passed = new HashSet<>(path);
        var counting = new LinkedHashMap<String, List<String>>();
        for (var step : script.steps()) {
            if (!passed.contains(step.id())) continue;
            for (var question : step.questions()) {
                var values = answers.get(question.id());
                if (values != null) counting.put(question.id(), values);
            }
        }
        return counting;
    }

    /** The script of a run never changes, so every step of the path is there. */
    private static ScriptStep here(Script script, String id) {
        return script.step(id).orElseThrow(() -> new IllegalStateException("the script has no step " + id));
    }
}
