package io.seatline.app;

import io.seatline.floor.JsonEvents;
import io.seatline.history.AgentDays;
import io.seatline.history.CallHistory;
import io.seatline.history.Historian;
import io.seatline.history.HistorianLoop;
import io.seatline.history.JooqAgentDays;
import io.seatline.history.JooqCallHistory;
import io.seatline.history.JooqHistoryStore;
import io.seatline.history.JooqJournalReader;
import io.seatline.history.JooqQueueDays;
import io.seatline.history.TodayCounts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history: who keeps it up to date, and who answers from it. */
@Configuration(proxyBeanMethods = false)
class HistoryConfig {
    @Bean
    CallHistory callHistory(DSLContext db) {
        return new JooqCallHistory(db);
    }

    @Bean
    AgentDays agentDays(DSLContext db) {
        return new JooqAgentDays(db);
    }

    @Bean
    TodayCounts todayCounts(DSLContext db, Clock clock) {
        return new TodayCounts(new JooqQueueDays(db), ZoneId.systemDefault(), clock);
    }

    @Bean(initMethod = "start")
    HistorianLoop historian(DSLContext db, TodayCounts today) {
        var journal = new JooqJournalReader(db, new JsonEvents()::read);
        return new HistorianLoop(new Historian(journal, new JooqHistoryStore(db)), List.of(today::moved));
    }
}
