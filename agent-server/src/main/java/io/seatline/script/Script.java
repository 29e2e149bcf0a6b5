package io.seatline.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agent reads and fills in: it begins at the first step and goes on by the answers. Whether it makes sense is
 * {@link ScriptCheck}'s question; a script that passed can be finished from every step it comes to.
 */
public record Script(List<ScriptStep> steps, List<Objection> objections) {
    public Script(@Nullable List<ScriptStep> steps, @Nullable List<Objection> objections) {
        this.steps = steps == null ? List.of() : List.copyOf(steps);
        this.objections = objections == null ? List.of() : List.copyOf(objections);
    }

    public Optional<ScriptStep> step(@Nullable String id) {
        return steps.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** All questions, in the order of the steps. */
    public List<Question> questions() {
        return steps.stream().flatMap(step -> step.questions().stream()).toList();
    }
}
