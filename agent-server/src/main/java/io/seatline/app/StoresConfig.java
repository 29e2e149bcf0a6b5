package io.seatline.app;

import io.seatline.account.AccountStore;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.JooqSavedSearchStore;
import io.seatline.account.JooqShortcutStore;
import io.seatline.account.JooqTeamStore;
import io.seatline.account.JsonQueries;
import io.seatline.account.SavedSearchStore;
import io.seatline.account.ShortcutStore;
import io.seatline.account.TeamStore;
import io.seatline.alarm.AlarmStore;
import io.seatline.alarm.JooqAlarmStore;
import io.seatline.audit.JooqAuditLog;
import io.seatline.customer.CustomerStore;
import io.seatline.customer.JooqCustomerStore;
import io.seatline.kernel.CentreChanges;
import io.seatline.routing.EstimateStore;
import io.seatline.routing.JooqEstimateStore;
import io.seatline.routing.JooqReasonStore;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.JooqTraceStore;
import io.seatline.routing.JooqWrapUpRuleStore;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.LateWriter;
import io.seatline.routing.ReasonStore;
import io.seatline.routing.RoutingStore;
import io.seatline.routing.RoutingTrace;
import io.seatline.routing.TraceStore;
import io.seatline.routing.WrapUpRuleStore;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What is kept, and who keeps it. */
@Configuration(proxyBeanMethods = false)
class StoresConfig {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CentreChanges centreChanges() {
        return new CentreChanges();
    }

    @Bean
    AccountStore accountStore(DSLContext db) {
        return new JooqAccountStore(db);
    }

    @Bean
    TeamStore teamStore(DSLContext db) {
        return new JooqTeamStore(db);
    }

    @Bean
    SavedSearchStore savedSearchStore(DSLContext db) {
        return new JooqSavedSearchStore(db, new JsonQueries());
    }

    @Bean
    ShortcutStore shortcutStore(DSLContext db) {
        return new JooqShortcutStore(db);
    }

    @Bean
    RoutingStore routingStore(DSLContext db) {
        return new JooqRoutingStore(db);
    }

    @Bean
    TraceStore traceStore(DSLContext db, JsonMapper json) {
        return new JooqTraceStore(db, json::writeValueAsString, text -> json.readValue(text, RoutingTrace.class));
    }

    @Bean(initMethod = "start")
    LateWriter<RoutingTrace> traceWriter(
            TraceStore store, Clock clock, @Value("${seatline.routing.trace-kept:14d}") Duration kept) {
        return new LateWriter<>("routing traces", store, kept, clock);
    }

    @Bean(initMethod = "start")
    LateWriter<JudgedEstimate> estimateWriter(
            EstimateStore store, Clock clock, @Value("${seatline.routing.trace-kept:14d}") Duration kept) {
        return new LateWriter<>("judged estimates", store, kept, clock);
    }

    @Bean
    EstimateStore estimateStore(DSLContext db) {
        return new JooqEstimateStore(db);
    }

    @Bean
    ReasonStore reasonStore(DSLContext db) {
        return new JooqReasonStore(db);
    }

    @Bean
    WrapUpRuleStore wrapUpRuleStore(DSLContext db) {
        return new JooqWrapUpRuleStore(db);
    }

    @Bean
    CustomerStore customerStore(DSLContext db) {
        return new JooqCustomerStore(db);
    }

    @Bean
    AlarmStore alarmStore(DSLContext db, Clock clock) {
        return new JooqAlarmStore(db, clock);
    }

    @Bean
    JooqAuditLog auditLog(DSLContext db, JsonMapper json) {
        return new JooqAuditLog(db, json::writeValueAsString);
    }
}
