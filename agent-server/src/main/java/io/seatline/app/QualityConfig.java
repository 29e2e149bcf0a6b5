package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.quality.Dispute;
import io.seatline.quality.DisputeEndpoint;
import io.seatline.quality.Disputes;
import io.seatline.quality.EvaluationEndpoint;
import io.seatline.quality.EvaluationSheets;
import io.seatline.quality.EvaluationStore;
import io.seatline.quality.Evaluations;
import io.seatline.quality.JooqDisputeStore;
import io.seatline.quality.JooqEvaluationStore;
import io.seatline.quality.JooqQualityTerms;
import io.seatline.quality.JooqRemarkStore;
import io.seatline.quality.JooqReviewerLoads;
import io.seatline.quality.JooqSubjectLookup;
import io.seatline.quality.QualityTerms;
import io.seatline.quality.Remark;
import io.seatline.quality.ReviewerEndpoint;
import io.seatline.quality.SubjectLookup;
import io.seatline.recording.RecordingCatalog;
import io.seatline.scorecard.JooqScorecardStore;
import io.seatline.scorecard.JsonScorecards;
import io.seatline.scorecard.ScorecardEndpoint;
import io.seatline.scorecard.ScorecardStore;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What calls are scored by, who scores them, and what becomes of a score. */
@Configuration(proxyBeanMethods = false)
class QualityConfig {
    @Bean
    ScorecardStore scorecardStore(DSLContext db, Clock clock) {
        return new JooqScorecardStore(db, new JsonScorecards(), clock);
    }

    @Bean
    ScorecardEndpoint scorecardEndpoint(ScorecardStore store, AuditLog audit) {
        return new ScorecardEndpoint(store, audit);
    }

    @Bean
    EvaluationStore evaluationStore(DSLContext db) {
        return new JooqEvaluationStore(db, new JsonScorecards());
    }

    @Bean
    QualityTerms.Kept qualityTerms(DSLContext db) {
        return new JooqQualityTerms(db);
    }

    @Bean
    Dispute.Store disputeStore(DSLContext db) {
        return new JooqDisputeStore(db, new JsonScorecards());
    }

    @Bean
    Remark.Store remarkStore(DSLContext db) {
        return new JooqRemarkStore(db);
    }

    @Bean
    SubjectLookup subjectLookup(DSLContext db) {
        return new JooqSubjectLookup(db);
    }

    @Bean
    Evaluations evaluations(EvaluationStore store, ScorecardStore cards, QualityTerms.Kept terms, Clock clock) {
        return new Evaluations(store, cards, terms, clock);
    }

    @Bean
    EvaluationSheets evaluationSheets(
            EvaluationStore store,
            Evaluations rules,
            Remark.Store remarks,
            Dispute.Store disputes,
            RecordingCatalog recordings,
            Clock clock) {
        return new EvaluationSheets(store, rules, remarks, disputes, recordings, clock);
    }

    @Bean
    EvaluationEndpoint evaluationEndpoint(
            EvaluationStore store,
            Evaluations rules,
            EvaluationSheets sheets,
            Remark.Store remarks,
            SubjectLookup subjects,
            AuditLog audit,
            Clock clock) {
        return new EvaluationEndpoint(store, rules, sheets, remarks, subjects, audit, clock);
    }

    @Bean
    DisputeEndpoint disputeEndpoint(
            Dispute.Store disputes,
            EvaluationStore store,
            Evaluations rules,
            EvaluationSheets sheets,
            QualityTerms.Kept terms,
            SubjectLookup subjects,
            AuditLog audit,
            Clock clock) {
        return new DisputeEndpoint(new Disputes(disputes, store, rules, clock), sheets, terms, subjects, audit);
    }

    @Bean
    ReviewerEndpoint reviewerEndpoint(DSLContext db, Clock clock) {
        return new ReviewerEndpoint(new JooqReviewerLoads(db), clock);
    }

    @Bean
    @Order(20)
    ApplicationRunner releaseScores(Evaluations rules, ScheduledExecutorService chores) {
        return arguments -> chores.scheduleWithFixedDelay(rules::release, 10, 30, TimeUnit.SECONDS);
    }
}
