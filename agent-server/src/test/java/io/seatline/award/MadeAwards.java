package io.seatline.award;

import io.seatline.award.AwardTerms.Kind;
import io.seatline.award.Standing.Scored;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Terms and scores to try the rules with. */
final class MadeAwards {
    static final List<UUID> RECORDINGS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));

    private MadeAwards() {}

    static AwardTerms terms(Kind kind) {
        return new AwardTerms(kind, AwardPeriod.WEEK, 2, 4, "奖", new BigDecimal("50.00"), 80, 1, 60, true, 3, false);
    }

    static Scored scored(int recording, int agent, double total) {
        return new Scored(RECORDINGS.get(recording), agent, null, total, false, 100, true);
    }
}
