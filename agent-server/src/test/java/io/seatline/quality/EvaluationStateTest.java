package io.seatline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.quality.EvaluationState.Signal;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EvaluationStateTest {
    private static final List<String> LEGAL = List.of(
            "ASSIGNED ANSWERED IN_PROGRESS",
            "ASSIGNED SUBMITTED SUBMITTED",
            "DISPUTED DECIDED RESOLVED",
            "IN_PROGRESS ANSWERED IN_PROGRESS",
            "IN_PROGRESS SUBMITTED SUBMITTED",
            "PUBLISHED ACKNOWLEDGED ACKNOWLEDGED",
            "PUBLISHED DISPUTED DISPUTED",
            "SUBMITTED RELEASED PUBLISHED");

    @Test
    void exactly_these_moves_are_legal() {
        var found = new TreeSet<String>();
        for (EvaluationState state : EvaluationState.values())
            for (Signal signal : Signal.values())
                state.after(signal).ifPresent(next -> found.add(state + " " + signal + " " + next));
        assertThat(found).containsExactlyElementsOf(LEGAL);
    }

    @Test
    void every_state_is_reached_and_nothing_leads_back() {
        var reached = EnumSet.of(EvaluationState.ASSIGNED);
        var todo = new ArrayDeque<>(reached);
        while (!todo.isEmpty()) {
            EvaluationState state = todo.remove();
            for (Signal signal : Signal.values()) {
                state.after(signal).ifPresent(next -> {
                    assertThat(next).isGreaterThanOrEqualTo(state);
                    if (reached.add(next)) todo.add(next);
                });
            }
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(EvaluationState.class));
    }
}
