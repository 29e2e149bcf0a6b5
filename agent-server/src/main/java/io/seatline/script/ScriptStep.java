package io.seatline.script;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step: what is said, what is asked, and where it goes on.
 *
 * @param text what the agent says; may name values, see {@link ScriptText}
 * @param knowledge words to look up in the knowledge base; empty for none
 * @param end the script may be finished here; such a step leads nowhere
 * @param branchOn the question of this step whose answer decides; null when it always goes on the same way
 * @param otherwise where it goes on when no branch fits; null where some branch always does
 * @param pausesRecording what is said here, such as a card's number, is not recorded; null: it is
 */
public record ScriptStep(
        String id,
        String title,
        String text,
        String knowledge,
        List<Question> questions,
        boolean end,
        @Nullable String branchOn,
        List<Branch> branches,
        @Nullable String otherwise,
        @Nullable Boolean pausesRecording) {
    /** With that answer, go there. */
    public record Branch(String answer, String to) {
        public Branch {
            java.util.Objects.requireNonNull(answer);
            java.util.Objects.requireNonNull(to);
        }
    }

    public ScriptStep(
            String id,
            String title,
            String text,
            @Nullable String knowledge,
            @Nullable List<Question> questions,
            boolean end,
            @Nullable String branchOn,
            @Nullable List<Branch> branches,
            @Nullable String otherwise,
            @Nullable Boolean pausesRecording) {
        this.id = java.util.Objects.requireNonNull(id);
        this.title = java.util.Objects.requireNonNull(title);
        this.text = java.util.Objects.requireNonNull(text);
        this.knowledge = knowledge == null ? "" : knowledge;
        this.questions = questions == null ? List.of() : List.copyOf(questions);
        this.end = end;
        this.branchOn = branchOn == null || branchOn.isEmpty() ? null : branchOn;
        this.branches = branches == null ? List.of() : List.copyOf(branches);
        this.otherwise = otherwise == null || otherwise.isEmpty() ? null : otherwise;
        this.pausesRecording = pausesRecording;
    }

    boolean pauses() {
        return Boolean.TRUE.equals(pausesRecording);
    }

    Optional<Question> question(@Nullable String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Where those answers lead: the first branch that fits. Null at an end. */
    @Nullable
    String next(Map<String, List<String>> answers) {
        if (end) return null;
        var given = branchOn == null ? List.<String>of() : answers.getOrDefault(branchOn, List.of());
        for (var branch : branches) if (given.contains(branch.answer())) return branch.to();
        return otherwise;
    }

    /** Whether some answer leads past every branch. */
    boolean otherwiseHappens() {
        var question = question(branchOn).orElse(null);
        if (question == null || !question.required()) return true;
        var covered = new HashSet<String>();
        for (var branch : branches) covered.add(branch.answer());
        return !covered.containsAll(question.choices());
    }

    /** Every step that some answers lead to from here. */
    Set<String> leadsTo() {
        if (end) return Set.of();
        var targets = new LinkedHashSet<String>();
        for (var branch : branches) targets.add(branch.to());
        if (otherwise != null && otherwiseHappens()) targets.add(otherwise);
        return targets;
    }
}
