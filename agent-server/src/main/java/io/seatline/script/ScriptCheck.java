package io.seatline.script;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a script can be worked with. The first thing that is wrong is said, with the step it is wrong in. */
public final class ScriptCheck {
    static final int MOST_STEPS = 200;
    static final int MOST_QUESTIONS = 30;
    static final int MOST_CHOICES = 50;
    static final int LONGEST_TEXT = 4000;

    private ScriptCheck() {}

    /** @throws Refused whose field is {@code steps.3.text} and the like, counted from 0 */
    public static Script checked(Script script) {
        int steps = script.steps().size();
        if (steps == 0) throw Refused.invalid("steps", "script-empty", Map.of());
        if (steps > MOST_STEPS) throw Refused.invalid("steps", "script-too-long", Map.of("max", MOST_STEPS));
        if (script.objections().size() > MOST_STEPS) {
            throw Refused.invalid("objections", "script-too-long", Map.of("max", MOST_STEPS));
        }
        ids(script);
        // It is shown while the phone rings, when nothing is recorded that could be paused.
        var first = script.steps().getFirst();
        if (first.pauses()) throw Refused.invalid("steps.0.pausesRecording", "script-first-pauses", named(first));
        for (int i = 0; i < steps; i++) step(script, script.steps().get(i), "steps." + i);
        for (int i = 0; i < script.objections().size(); i++) {
            var objection = script.objections().get(i);
            var at = "objections." + i;
            TypedText.line(at + ".title", objection.title(), 80);
            TypedText.optionalLine(at + ".knowledge", objection.knowledge(), 120);
            text(objection.text(), at + ".text", objection.title());
        }
        ways(script);
        return script;
    }

    private static void ids(Script script) {
        var steps = new HashSet<String>();
        var questions = new HashSet<String>();
        for (int i = 0; i < script.steps().size(); i++) {
            var step = script.steps().get(i);
            if (!step.id().matches("[a-z0-9-]{1,40}") || !steps.add(step.id())) {
                throw Refused.invalid("steps." + i, "script-id-wrong", named(step));
            }
            for (var question : step.questions()) {
                if (!question.id().matches("[a-z0-9-]{1,40}") || !questions.add(question.id())) {
                    throw Refused.invalid("steps." + i, "script-id-wrong", named(step));
                }
            }
        }
    }

    private static void step(Script script, ScriptStep step, String at) {
        TypedText.line(at + ".title", step.title(), 80);
        TypedText.optionalLine(at + ".knowledge", step.knowledge(), 120);
        text(step.text(), at + ".text", step.title());
        if (step.questions().size() > MOST_QUESTIONS) {
            throw Refused.invalid(at + ".questions", "script-questions-many", with(step, "max", MOST_QUESTIONS));
        }
        for (int i = 0; i < step.questions().size(); i++) {
            question(step, step.questions().get(i), at + ".questions." + i);
        }
        jumps(script, step, at);
    }

    private static void text(String text, String field, String where) {
        if (text.isBlank()) throw Refused.invalid(field, "script-text-empty", Map.of("step", where));
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refused.invalid(field, "field-too-long", Map.of("max", LONGEST_TEXT));
        }
        var unknown = ScriptText.unknownName(text);
        if (unknown != null) {
            throw Refused.invalid(
                    field,
                    "script-name-unknown",
                    Map.of("step", where, "name", unknown, "names", String.join(", ", sorted(ScriptText.NAMES))));
        }
        if (ScriptText.halfOpen(text)) throw Refused.invalid(field, "script-name-half", Map.of("step", where));
    }

    private static void question(ScriptStep step, Question question, String at) {
        TypedText.line(at + ".label", question.label(), 200);
        if (!question.type().chosen()) return;
        if (question.choices().size() < 2) {
            throw Refused.invalid(at + ".choices", "script-choices-few", with(step, "question", question.label()));
        }
        if (question.choices().size() > MOST_CHOICES) {
            throw Refused.invalid(at + ".choices", "script-choices-many", with(step, "max", MOST_CHOICES));
        }
        if (new HashSet<>(question.choices()).size() != question.choices().size()) {
            throw Refused.invalid(at + ".choices", "script-choice-twice", with(step, "question", question.label()));
        }
        for (var choice : question.choices()) {
            // It is kept and compared as it stands here.
            if (!TypedText.line(at + ".choices", choice, 80).equals(choice)) {
                throw Refused.invalid(at + ".choices", "field-unprintable", Map.of());
            }
        }
    }

    private static void jumps(Script script, ScriptStep step, String at) {
        if (step.end()) {
            if (!step.branches().isEmpty() || step.otherwise() != null || step.branchOn() != null) {
                throw Refused.invalid(at + ".end", "script-end-goes-on", named(step));
            }
            return;
        }
        var question = step.question(step.branchOn()).orElse(null);
        if (step.branchOn() != null && (question == null || !question.type().chosen())
                || step.branchOn() == null && !step.branches().isEmpty()) {
            throw Refused.invalid(at + ".branchOn", "script-branch-question", named(step));
        }
        var answers = new HashSet<String>();
        for (int i = 0; i < step.branches().size(); i++) {
            var branch = step.branches().get(i);
            var field = at + ".branches." + i;
            if (question == null || !question.choices().contains(branch.answer()) || !answers.add(branch.answer())) {
                throw Refused.invalid(field, "script-branch-answer", with(step, "answer", branch.answer()));
            }
            target(script, step, branch.to(), field);
        }
        if (step.otherwise() != null) target(script, step, step.otherwise(), at + ".otherwise");
        else if (step.otherwiseHappens()) throw Refused.invalid(at + ".otherwise", "script-no-next", named(step));
    }

    private static void target(Script script, ScriptStep step, String to, String field) {
        if (script.step(to).isEmpty()) throw Refused.invalid(field, "script-jump-nowhere", named(step));
    }

    /** Every step is come to, and from every step some answers lead to an end. */
    private static void ways(Script script) {
        var first = script.steps().getFirst();
        var reached = walk(Set.of(first.id()), onward(script));
        for (int i = 0; i < script.steps().size(); i++) {
            var step = script.steps().get(i);
            if (!reached.contains(step.id())) {
                throw Refused.invalid("steps." + i, "script-step-unreachable", named(step));
            }
        }
        var ends = new LinkedHashSet<String>();
        for (var step : script.steps()) if (step.end()) ends.add(step.id());
        if (ends.isEmpty()) throw Refused.invalid("steps", "script-without-end", Map.of());
        var finishing = walk(ends, backward(script));
        for (int i = 0; i < script.steps().size(); i++) {
            var step = script.steps().get(i);
            if (!finishing.contains(step.id())) {
                throw Refused.invalid("steps." + i, "script-never-ends", named(step));
            }
        }
    }

    private static Map<String, Set<String>> onward(Script script) {
        var ways = new HashMap<String, Set<String>>();
        for (var step : script.steps()) ways.put(step.id(), step.leadsTo());
        return ways;
    }

    private static Map<String, Set<String>> backward(Script script) {
        var ways = new HashMap<String, Set<String>>();
        for (var step : script.steps()) {
            for (var to : step.leadsTo())
                ways.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(step.id());
        }
        return ways;
    }

    private static Set<String> walk(Collection<String> from, Map<String, Set<String>> ways) {
        var seen = new LinkedHashSet<>(from);
        var open = new ArrayDeque<>(from);
        for (@Nullable String at = open.poll(); at != null; at = open.poll()) {
            for (var to : ways.getOrDefault(at, Set.of())) if (seen.add(to)) open.add(to);
        }
        return seen;
    }

    private static Map<String, Object> named(ScriptStep step) {
        return Map.of("step", step.title().isBlank() ? step.id() : step.title());
    }

    private static Map<String, Object> with(ScriptStep step, String name, Object value) {
        var params = new HashMap<>(named(step));
        params.put(name, value);
        return params;
    }

    private static Collection<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
