package io.seatline.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.kernel.Refused;
import io.seatline.script.ScriptRun.Move;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScriptRunTest {
    private static final Script VISIT = ScriptCheck.checked(Scripts.visit());
    private final ScriptRun begun = ScriptRun.begin(VISIT);

    private static ScriptRun go(ScriptRun run, Move move, Map<String, List<String>> answers) {
        return run.after(VISIT, answers, move);
    }

    private static Map<String, List<String>> said(String question, String... values) {
        return Map.of(question, List.of(values));
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }

    @Test
    void every_way_through_the_visit() {
        var no = go(begun, Move.NEXT, said("interested", "no"));
        assertEquals(List.of("hello", "bye"), no.path());
        assertTrue(go(no, Move.FINISH, Map.of()).finished());

        var details = go(begun, Move.NEXT, said("interested", "yes"));
        assertEquals("details", details.at());
        assertEquals("amount", go(details, Move.NEXT, said("plan", "A")).at());
        assertEquals("hello", go(details, Move.NEXT, said("plan", "B")).at(), "no branch for B");
        assertEquals("hello", go(details, Move.NEXT, Map.of()).at(), "not answered goes on otherwise");

        var amount = go(details, Move.NEXT, said("plan", "A"));
        refused("answer-required", () -> go(amount, Move.NEXT, Map.of()));
        var bye = go(amount, Move.NEXT, said("amount", "12.50"));
        assertEquals(List.of("hello", "details", "amount", "bye"), bye.path());
        var finished = go(bye, Move.FINISH, said("remark", "很好"));
        assertEquals(
                Map.of(
                        "interested", List.of("yes"),
                        "plan", List.of("A"),
                        "amount", List.of("12.50"),
                        "remark", List.of("很好")),
                finished.counting(VISIT));
    }

    @Test
    void required_answer_that_is_missing_is_named_by_its_question() {
        var refusal = assertThrows(Refused.class, () -> go(begun, Move.NEXT, Map.of()));
        assertEquals("answer-required", refusal.slug());
        assertEquals("interested", refusal.field());
    }

    @Test
    void going_back_keeps_the_answers_but_those_of_a_way_given_up_do_not_count() {
        var amount = go(go(begun, Move.NEXT, said("interested", "yes")), Move.NEXT, said("plan", "A"));
        var back = go(go(go(amount, Move.BACK, said("amount", "7")), Move.BACK, Map.of()), Move.BACK, Map.of());
        assertEquals(List.of("hello"), back.path());
        assertEquals(List.of("7"), back.answers().get("amount"));
        var other = go(back, Move.NEXT, said("interested", "no"));
        assertEquals(Map.of("interested", List.of("no")), other.counting(VISIT));
    }

    @Test
    void answers_are_taken_only_to_questions_come_to_so_far() {
        refused("answer-not-asked", () -> go(begun, Move.STAY, said("amount", "3")));
        refused("answer-not-asked", () -> go(begun, Move.STAY, said("nothing", "3")));
        assertEquals(
                List.of("no"),
                go(begun, Move.STAY, said("interested", "no")).answers().get("interested"));
        assertFalse(go(go(begun, Move.STAY, said("interested", "no")), Move.STAY, said("interested"))
                .answers()
                .containsKey("interested"));
    }

    @Test
    void script_is_finished_at_an_end_only_and_then_changed_only_after_going_back() {
        refused("script-not-at-end", () -> go(begun, Move.FINISH, Map.of()));
        var bye = go(begun, Move.NEXT, said("interested", "no"));
        refused("script-at-end", () -> go(bye, Move.NEXT, Map.of()));
        var done = go(bye, Move.FINISH, Map.of());
        refused("script-finished", () -> go(done, Move.STAY, said("remark", "x")));
        refused("script-finished", () -> go(done, Move.NEXT, Map.of()));
        assertEquals(done, go(done, Move.FINISH, Map.of()), "finishing twice is finishing once");
        assertEquals(bye, go(done, Move.BACK, Map.of()));
    }

    @Test
    void refused_answer_moves_nothing_and_the_first_step_has_nothing_before_it() {
        refused("answer-not-a-choice", () -> go(begun, Move.NEXT, said("interested", "maybe")));
        assertEquals(begun, go(begun, Move.BACK, Map.of()));
    }

    @Test
    void circle_is_stopped_before_its_run_grows_without_end() {
        var run = begun;
        var answers = said("interested", "yes");
        while (run.path().size() < ScriptRun.LONGEST_PATH)
            run = go(run, Move.NEXT, run.at().equals("hello") ? answers : Map.of());
        var last = run;
        refused("script-in-circles", () -> go(last, Move.NEXT, last.at().equals("hello") ? answers : Map.of()));
    }

    @Test
    void answers_have_one_form_and_wrong_ones_are_refused() {
        var number = Scripts.question("n", AnswerType.NUMBER, true);
        assertEquals(List.of("-12.50"), number.checked(List.of(" -12.50 ")));
        assertEquals(List.of("12"), number.checked(List.of("１２")));
        for (String wrong : new String[] {"1e9", "12,5", "abc", "0x1", "1".repeat(31)}) {
            refused("answer-not-a-number", () -> number.checked(List.of(wrong)));
        }
        refused("answer-one-only", () -> number.checked(List.of("1", "2")));
        var date = Scripts.question("d", AnswerType.DATE, true);
        assertEquals(List.of("2026-02-28"), date.checked(List.of("2026-02-28")));
        for (String wrong : new String[] {"2026-02-30", "28.2.2026", "0001-01-01"}) {
            refused("answer-not-a-date", () -> date.checked(List.of(wrong)));
        }
        var many = Scripts.question("m", AnswerType.MULTIPLE_CHOICE, true, "a", "b", "c");
        assertEquals(List.of("a", "c"), many.checked(List.of("c", "a", "c")));
        refused("answer-not-a-choice", () -> many.checked(List.of("a", "x")));
        var text = Scripts.question("t", AnswerType.TEXT, true);
        assertEquals(List.of(), text.checked(List.of("  ")));
        assertEquals(List.of("a\nb"), text.checked(List.of("a\u0000\n\u202Eb")));
        refused("answer-too-long", () -> text.checked(List.of("x".repeat(2001))));
    }

    /** The promise: what passed the check can be finished from wherever some answers lead. */
    @Test
    void any_valid_script_can_be_finished_from_every_step_it_comes_to() {
        int valid = 0;
        var slugs = new HashSet<String>();
        for (long seed = 1; seed <= 20_000; seed++) {
            var random = new Random(seed);
            var script = Scripts.random(random);
            try {
                ScriptCheck.checked(script);
            } catch (Refused refused) {
                slugs.add(refused.slug());
                continue;
            }
            valid++;
            finishesFromEverywhere(script, random, seed);
        }
        assertTrue(valid > 300, "only " + valid + " scripts made sense");
        assertTrue(
                slugs.containsAll(Set.of(
                        "script-never-ends",
                        "script-step-unreachable",
                        "script-no-next",
                        "script-jump-nowhere",
                        "script-without-end")),
                slugs.toString());
    }

    /** Random answers wander about; from each place the shortest way out must be walkable by the run's own moves. */
    private static void finishesFromEverywhere(Script script, Random random, long seed) {
        var reached = new HashSet<String>();
        for (int walk = 0; walk < 12; walk++) {
            var run = ScriptRun.begin(script);
            for (int i = 0; i < 15; i++) {
                reached.add(run.at());
                assertTrue(finishes(script, run), "seed " + seed + " at " + run.at());
                var step = script.step(run.at()).orElseThrow();
                if (step.end()) break;
                run = run.after(script, randomAnswers(step, random), Move.NEXT);
            }
        }
        assertTrue(reached.contains(script.steps().getFirst().id()));
    }

    private static boolean finishes(Script script, ScriptRun from) {
        var run = from;
        for (int i = 0; i <= script.steps().size(); i++) {
            var step = script.step(run.at()).orElseThrow();
            if (step.end())
                return run.after(script, anything(step), Move.FINISH).finished();
            run = run.after(script, towardsEnd(script, step), Move.NEXT);
        }
        return false;
    }

    /** Answers of this step that lead one step nearer to an end. */
    private static Map<String, List<String>> towardsEnd(Script script, ScriptStep step) {
        var distance = distances(script);
        var best = step.leadsTo().stream()
                .min(java.util.Comparator.comparingInt(to -> distance.getOrDefault(to, 999)))
                .orElseThrow();
        for (var answers : possible(step)) if (best.equals(step.next(answers))) return answers;
        throw new AssertionError("no answer leads from " + step.id() + " to " + best);
    }

    private static List<Map<String, List<String>>> possible(ScriptStep step) {
        var question = step.questions().getFirst();
        var all = new java.util.ArrayList<Map<String, List<String>>>();
        if (question.type().chosen()) {
            for (var choice : question.choices()) all.add(Map.of(question.id(), List.of(choice)));
            if (!question.required()) all.add(Map.of(question.id(), List.of()));
        } else {
            all.add(anything(step));
        }
        return all;
    }

    private static Map<String, Integer> distances(Script script) {
        var distance = new HashMap<String, Integer>();
        var open = new ArrayDeque<String>();
        for (var step : script.steps()) {
            if (step.end()) {
                distance.put(step.id(), 0);
                open.add(step.id());
            }
        }
        while (!open.isEmpty()) {
            var at = open.remove();
            for (var step : script.steps()) {
                if (step.leadsTo().contains(at) && !distance.containsKey(step.id())) {
                    distance.put(step.id(), distance.getOrDefault(at, 0) + 1);
                    open.add(step.id());
                }
            }
        }
        return distance;
    }

    private static Map<String, List<String>> anything(ScriptStep step) {
        var answers = new HashMap<String, List<String>>();
        for (var question : step.questions()) {
            answers.put(
                    question.id(),
                    List.of(
                            switch (question.type()) {
                                case TEXT -> "text";
                                case NUMBER -> "1";
                                case DATE -> "2026-11-25";
                                case CHOICE, MULTIPLE_CHOICE, YES_NO ->
                                    question.choices().getFirst();
                            }));
        }
        return answers;
    }

    private static Map<String, List<String>> randomAnswers(ScriptStep step, Random random) {
        var answers = new HashMap<>(anything(step));
        for (var question : step.questions()) {
            if (question.type().chosen()) {
                answers.put(
                        question.id(),
                        List.of(question.choices()
                                .get(random.nextInt(question.choices().size()))));
            }
            if (!question.required() && random.nextInt(3) == 0) answers.put(question.id(), List.of());
        }
        return answers;
    }
}
