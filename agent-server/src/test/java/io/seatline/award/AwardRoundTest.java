package io.seatline.award;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.award.AwardRound.State;
import io.seatline.award.AwardRound.Step;
import io.seatline.kernel.Refused;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AwardRoundTest {
    /** Every state meets every step. */
    @Test
    void round_goes_only_forward() {
        var legal = new ArrayList<String>();
        for (State state : State.values()) {
            for (Step step : Step.values()) {
                try {
                    legal.add(state + " " + step + " " + state.after(step));
                } catch (Refused refused) {
                    assertThat(refused.slug()).isEqualTo("award-not-now");
                }
            }
        }
        assertThat(legal)
                .containsExactly(
                        "NOMINATING VOTING_OPENED VOTING",
                        "NOMINATING CANCELLED CANCELLED",
                        "VOTING COUNTED COUNTED",
                        "VOTING CANCELLED CANCELLED",
                        "COUNTED APPROVED APPROVED",
                        "COUNTED CANCELLED CANCELLED");
    }
}
