package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.listening.JooqListeningStore;
import io.seatline.listening.JooqRecordingSpans;
import io.seatline.listening.JsonFigures;
import io.seatline.listening.ListeningEndpoint;
import io.seatline.listening.ListeningStore;
import io.seatline.listening.RecordingListening;
import io.seatline.listening.RecordingSpans;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.StoredSounds;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sound of calls says by itself. */
@Configuration(proxyBeanMethods = false)
class ListeningConfig {
    @Bean
    ListeningStore listeningStore(DSLContext db) {
        return new JooqListeningStore(db, new JsonFigures());
    }

    @Bean
    RecordingSpans recordingSpans(DSLContext db) {
        return new JooqRecordingSpans(db);
    }

    @Bean(initMethod = "start")
    RecordingListening recordingListening(
            ListeningStore store, RecordingCatalog catalog, StoredSounds sounds, RecordingSpans spans, Clock clock) {
        return new RecordingListening(store, catalog, sounds, spans, clock);
    }

    @Bean
    ListeningEndpoint listeningEndpoint(
            ListeningStore store, RecordingCatalog catalog, RecordingSpans spans, AuditLog audit) {
        return new ListeningEndpoint(store, catalog, spans, audit);
    }
}
