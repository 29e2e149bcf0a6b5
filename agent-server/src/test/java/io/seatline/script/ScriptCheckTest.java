package io.seatline.script;

import static io.seatline.script.Scripts.end;
import static io.seatline.script.Scripts.fork;
import static io.seatline.script.Scripts.question;
import static io.seatline.script.Scripts.script;
import static io.seatline.script.Scripts.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.kernel.Refused;
import io.seatline.script.ScriptStep.Branch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptCheckTest {
    private static final Question YES_NO = question("q", AnswerType.YES_NO, true);

    private static void refused(String slug, String field, Script script) {
        var refusal = assertThrows(Refused.class, () -> ScriptCheck.checked(script));
        assertEquals(slug + " at " + field, refusal.slug() + " at " + refusal.field());
    }

    private static ScriptStep saying(String text) {
        return new ScriptStep("a", "开场", text, "", List.of(), true, null, List.of(), null, null);
    }

    @Test
    void sensible_script_passes() {
        ScriptCheck.checked(Scripts.visit());
        ScriptCheck.checked(script(end("only")));
    }

    @Test
    void first_step_is_recorded_and_a_later_one_need_not_be() {
        refused(
                "script-first-pauses",
                "steps.0.pausesRecording",
                script(Scripts.unrecorded("card", "end"), end("end")));
        ScriptCheck.checked(script(step("a", "card"), Scripts.unrecorded("card", "end"), end("end")));
    }

    @Test
    void script_that_cannot_end_is_refused_with_the_step_that_does_not_come_to_an_end() {
        refused("script-without-end", "steps", script(step("a", "b"), step("b", "a")));
        refused(
                "script-never-ends",
                "steps.1",
                script(
                        fork("a", YES_NO, null, new Branch("yes", "b"), new Branch("no", "end")),
                        step("b", "c"),
                        step("c", "b"),
                        end("end")));
    }

    /** Every choice of a required question has its branch, so "otherwise" never happens and is no way out. */
    @Test
    void way_out_that_no_answer_takes_is_no_way_out() {
        refused(
                "script-step-unreachable",
                "steps.1",
                script(fork("a", YES_NO, "end", new Branch("yes", "a"), new Branch("no", "a")), end("end")));
        ScriptCheck.checked(script(
                fork(
                        "a",
                        question("q", AnswerType.YES_NO, false),
                        "end",
                        new Branch("yes", "a"),
                        new Branch("no", "a")),
                end("end")));
    }

    @Test
    void step_that_nothing_leads_to_is_refused() {
        refused("script-step-unreachable", "steps.1", script(step("a", "end"), step("lost", "end"), end("end")));
    }

    @Test
    void jump_to_nowhere_and_a_step_without_a_next_are_refused() {
        refused("script-jump-nowhere", "steps.0.otherwise", script(step("a", "z"), end("end")));
        refused(
                "script-jump-nowhere",
                "steps.0.branches.1",
                script(fork("a", YES_NO, null, new Branch("yes", "end"), new Branch("no", "z")), end("end")));
        refused("script-no-next", "steps.0.otherwise", script(step("a", null), end("end")));
        refused(
                "script-no-next",
                "steps.0.otherwise",
                script(fork("a", YES_NO, null, new Branch("yes", "end")), end("end")));
    }

    @Test
    void empty_text_and_unknown_names_are_refused() {
        refused("script-text-empty", "steps.0.text", script(saying(" \n ")));
        refused("script-name-unknown", "steps.0.text", script(saying("您好 {{customer.password}}")));
        refused("script-name-unknown", "steps.0.text", script(saying("您好 {{ }}")));
        refused("script-name-half", "steps.0.text", script(saying("您好 {{customer.name}")));
        refused("script-name-half", "steps.0.text", script(saying("您好 customer.name}}")));
        ScriptCheck.checked(script(saying("{{ customer.name }}，{{agent.name}} 为您服务，{{queue.name}} {a}")));
        refused(
                "script-text-empty",
                "objections.0.text",
                new Script(List.of(end("end")), List.of(new Objection("贵", "", ""))));
    }

    @Test
    void branches_fit_their_question() {
        refused(
                "script-branch-question",
                "steps.0.branchOn",
                script(fork("a", question("q", AnswerType.TEXT, true), "end"), end("end")));
        refused(
                "script-branch-answer",
                "steps.0.branches.0",
                script(fork("a", YES_NO, "end", new Branch("maybe", "end")), end("end")));
        refused(
                "script-branch-answer",
                "steps.0.branches.1",
                script(fork("a", YES_NO, "end", new Branch("yes", "end"), new Branch("yes", "a")), end("end")));
        refused(
                "script-end-goes-on",
                "steps.0.end",
                script(new ScriptStep("a", "a", "x", "", List.of(), true, null, List.of(), "a", null)));
    }

    @Test
    void choices_are_two_or_more_and_each_once() {
        refused(
                "script-choices-few",
                "steps.0.questions.0.choices",
                script(end("a", question("q", AnswerType.CHOICE, true, "one"))));
        refused(
                "script-choice-twice",
                "steps.0.questions.0.choices",
                script(end("a", question("q", AnswerType.CHOICE, true, "one", "one"))));
        refused(
                "field-required",
                "steps.0.questions.0.label",
                script(end("a", new Question("q", " ", AnswerType.TEXT, true, null))));
    }

    @Test
    void ids_are_plain_and_stand_once() {
        refused("script-id-wrong", "steps.1", script(step("a", "a"), end("a")));
        refused("script-id-wrong", "steps.0", script(end("A b")));
        refused(
                "script-id-wrong",
                "steps.1",
                script(
                        step("a", "b", question("q", AnswerType.TEXT, false)),
                        end("b", question("q", AnswerType.TEXT, false))));
        refused("script-empty", "steps", script());
    }
}
