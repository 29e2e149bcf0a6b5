package io.seatline.app;

import io.seatline.alarm.AlarmStore;
import io.seatline.evidence.DaySealer;
import io.seatline.evidence.EvidenceFolder;
import io.seatline.evidence.EvidenceKeys;
import io.seatline.evidence.JooqEvidenceItems;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Proof that nothing was changed afterwards. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfig {
    /** Rows of a signed day are no longer those that were signed. */
    static final String CHANGED = "evidence-changed";

    @Bean
    DaySealer daySealer(DSLContext db, RecordingSettings settings, AlarmStore alarms, Clock clock) throws IOException {
        return new DaySealer(
                new JooqEvidenceItems(db),
                new EvidenceFolder(settings.evidence()),
                EvidenceKeys.in(settings.keys()),
                day -> alarms.raise(CHANGED, day.toString(), Map.of("day", day.toString())),
                clock);
    }

    @Bean
    @Order(20)
    ApplicationRunner signDays(DaySealer sealer, ScheduledExecutorService chores) {
        return arguments -> chores.scheduleWithFixedDelay(sealer::look, 1, 10, TimeUnit.MINUTES);
    }
}
