package io.seatline.script;

import io.seatline.script.ScriptStep.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Scripts for the tests. */
final class Scripts {
    private Scripts() {}

    static Question question(String id, AnswerType type, boolean required, String... choices) {
        return new Question(id, "问：" + id, type, required, List.of(choices));
    }

    static ScriptStep end(String id, Question... questions) {
        return new ScriptStep(id, id, "再见", "", List.of(questions), true, null, List.of(), null, null);
    }

    static ScriptStep step(String id, @Nullable String otherwise, Question... questions) {
        return new ScriptStep(
                id, id, "您好，{{customer.name}}", "", List.of(questions), false, null, List.of(), otherwise, null);
    }

    static ScriptStep fork(String id, Question on, @Nullable String otherwise, Branch... branches) {
        return new ScriptStep(id, id, "请问", "", List.of(on), false, on.id(), List.of(branches), otherwise, null);
    }

    /** Where a card's number is said. */
    static ScriptStep unrecorded(String id, String otherwise) {
        return new ScriptStep(id, id, "请报卡号", "", List.of(), false, null, List.of(), otherwise, true);
    }

    static Script script(ScriptStep... steps) {
        return new Script(List.of(steps), List.of());
    }

    /** Greeting with a fork: yes leads to details (a required number), no to the end, and details lead back or on. */
    static Script visit() {
        return new Script(
                List.of(
                        fork(
                                "hello",
                                question("interested", AnswerType.YES_NO, true),
                                null,
                                new Branch(Question.YES, "details"),
                                new Branch(Question.NO, "bye")),
                        fork(
                                "details",
                                question("plan", AnswerType.CHOICE, false, "A", "B"),
                                "hello",
                                new Branch("A", "amount")),
                        step(
                                "amount",
                                "bye",
                                question("amount", AnswerType.NUMBER, true),
                                question("day", AnswerType.DATE, false),
                                question("extras", AnswerType.MULTIPLE_CHOICE, false, "x", "y", "z")),
                        end("bye", question("remark", AnswerType.TEXT, false))),
                List.of(new Objection("太贵了", "我们有分期", "")));
    }

    /** Any graph at all; most make no sense. */
    static Script random(Random random) {
        int count = 1 + random.nextInt(7);
        var steps = new ArrayList<ScriptStep>();
        for (int i = 0; i < count; i++) steps.add(randomStep(random, i, count));
        return new Script(steps, List.of());
    }

    private static ScriptStep randomStep(Random random, int number, int count) {
        var id = "s" + number;
        if (random.nextInt(4) == 0) {
            return end(id, question("q" + number, AnswerType.TEXT, random.nextBoolean()));
        }
        var other = random.nextInt(5) == 0 ? null : "s" + random.nextInt(count + (random.nextInt(20) == 0 ? 1 : 0));
        var type = AnswerType.values()[random.nextInt(AnswerType.values().length)];
        var question = question("q" + number, type, random.nextBoolean(), "a", "b", "c");
        if (!type.chosen() || random.nextInt(3) == 0) return step(id, other, question);
        var branches = question.choices().stream()
                .filter(choice -> random.nextInt(3) > 0)
                .map(choice -> new Branch(choice, "s" + random.nextInt(count)))
                .toList();
        return fork(id, question, other, branches.toArray(Branch[]::new));
    }
}
