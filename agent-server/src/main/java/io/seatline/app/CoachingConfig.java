package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.coaching.CoachingEndpoint;
import io.seatline.coaching.JooqCoachingStore;
import io.seatline.quality.EvaluationSheets;
import io.seatline.quality.EvaluationStore;
import io.seatline.quality.Evaluations;
import io.seatline.quality.SubjectLookup;
import io.seatline.scorecard.JsonScorecards;
import io.seatline.scorecard.ScorecardStore;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agents are to learn. */
@Configuration(proxyBeanMethods = false)
class CoachingConfig {
    @Bean
    CoachingEndpoint coachingEndpoint(
            DSLContext db,
            EvaluationStore evaluations,
            EvaluationSheets sheets,
            Evaluations rules,
            SubjectLookup people,
            ScorecardStore cards,
            AuditLog audit,
            Clock clock) {
        return new CoachingEndpoint(
                new JooqCoachingStore(db, new JsonScorecards(), cards),
                evaluations,
                sheets,
                rules,
                people,
                cards,
                audit,
                clock);
    }
}
