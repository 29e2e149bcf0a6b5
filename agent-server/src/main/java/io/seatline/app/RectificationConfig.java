package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.quality.EvaluationSheets;
import io.seatline.quality.EvaluationStore;
import io.seatline.quality.QualityTerms;
import io.seatline.rectification.JooqRectificationStore;
import io.seatline.rectification.RectificationEndpoint;
import io.seatline.scorecard.ScorecardStore;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What teams must put right. */
@Configuration(proxyBeanMethods = false)
class RectificationConfig {
    @Bean
    RectificationEndpoint rectificationEndpoint(
            DSLContext db,
            EvaluationStore evaluations,
            EvaluationSheets sheets,
            ScorecardStore cards,
            QualityTerms.Kept terms,
            AuditLog audit,
            Clock clock) {
        return new RectificationEndpoint(
                new JooqRectificationStore(db, cards), evaluations, sheets, cards, terms, audit, clock);
    }
}
