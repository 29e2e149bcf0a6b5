package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.calibration.CalibrationEndpoint;
import io.seatline.calibration.JooqCalibrationStore;
import io.seatline.quality.Evaluations;
import io.seatline.quality.SubjectLookup;
import io.seatline.scorecard.JsonScorecards;
import io.seatline.scorecard.ScorecardStore;
import java.time.Clock;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far those who score agree. */
@Configuration(proxyBeanMethods = false)
class CalibrationConfig {
    @Bean
    CalibrationEndpoint calibrationEndpoint(
            DSLContext db, Evaluations rules, SubjectLookup people, ScorecardStore cards, AuditLog audit, Clock clock) {
        return new CalibrationEndpoint(
                new JooqCalibrationStore(db, new JsonScorecards()),
                rules,
                people,
                cards,
                audit,
                clock.withZone(ZoneId.systemDefault()));
    }
}
