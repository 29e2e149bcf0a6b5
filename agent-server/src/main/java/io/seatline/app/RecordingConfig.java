package io.seatline.app;

import io.seatline.alarm.Alarm;
import io.seatline.alarm.AlarmStore;
import io.seatline.recording.Alarms;
import io.seatline.recording.CollectorLoop;
import io.seatline.recording.FileRecordingVault;
import io.seatline.recording.JooqRecordingCatalog;
import io.seatline.recording.JooqRecordingStore;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingStore;
import io.seatline.recording.RecordingVault;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recordings: who collects them, where they rest, who lists them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordingSettings.class)
class RecordingConfig {
    @Bean
    RecordingStore recordingStore(DSLContext db) {
        return new JooqRecordingStore(db);
    }

    @Bean
    RecordingCatalog recordingCatalog(DSLContext db) {
        return new JooqRecordingCatalog(db);
    }

    @Bean
    RecordingVault recordingVault(RecordingSettings settings) throws IOException {
        return new FileRecordingVault(settings.vault());
    }

    @Bean
    Alarms recordingAlarms(AlarmStore alarms) {
        return new Alarms() {
            @Override
            public void raise(String kind, String object, Map<String, String> params) {
                alarms.raise(kind, object, params);
            }

            @Override
            public void clear(String kind, String object) {
                alarms.clear(kind, object);
            }

            @Override
            public Set<String> open(String kind) {
                return alarms.open().stream()
                        .filter(alarm -> alarm.kind().equals(kind))
                        .map(Alarm::object)
                        .collect(Collectors.toSet());
            }
        };
    }

    @Bean(initMethod = "start")
    CollectorLoop recordingCollector(
            RecordingSettings settings, RecordingStore store, RecordingVault vault, Alarms alarms, Clock clock)
            throws IOException {
        return CollectorLoop.over(settings.spool(), settings.vault(), vault, store, alarms, clock);
    }
}
