package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.keeping.ExportEndpoint;
import io.seatline.keeping.ExportRules;
import io.seatline.keeping.JooqExportStore;
import io.seatline.keeping.JooqKeepingStore;
import io.seatline.keeping.JooqRetentionStore;
import io.seatline.keeping.KeepingEndpoint;
import io.seatline.keeping.KeepingStore;
import io.seatline.keeping.MarkedSounds;
import io.seatline.keeping.RecordingRemover;
import io.seatline.keeping.RetentionEndpoint;
import io.seatline.kernel.CentreChanges;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingRoom;
import io.seatline.recording.RecordingVault;
import io.seatline.recording.SoundCoder;
import io.seatline.recording.StoredSounds;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How long recordings are kept, and how they leave the house. */
@Configuration(proxyBeanMethods = false)
class KeepingConfig {
    @Bean
    KeepingStore keepingStore(DSLContext db) {
        return new JooqKeepingStore(db);
    }

    @Bean
    RecordingRemover recordingRemover(KeepingStore store, RecordingVault vault, AuditLog audit, Clock clock) {
        return new RecordingRemover(store, vault, audit, clock);
    }

    @Bean
    KeepingEndpoint keepingEndpoint(KeepingStore store, RecordingRemover remover, AuditLog audit, Clock clock) {
        return new KeepingEndpoint(store, remover, audit, clock);
    }

    @Bean
    RetentionEndpoint retentionEndpoint(DSLContext db, AuditLog audit, CentreChanges centre) {
        return new RetentionEndpoint(new JooqRetentionStore(db), audit, centre);
    }

    @Bean
    ExportEndpoint exportEndpoint(
            DSLContext db,
            RecordingSettings settings,
            RecordingCatalog catalog,
            StoredSounds sounds,
            SoundCoder coder,
            AuditLog audit,
            Clock clock) {
        var rules = new ExportRules(settings.exportAlone(), settings.exportMost(), settings.exportLasts());
        return new ExportEndpoint(
                new JooqExportStore(db),
                rules,
                catalog,
                new MarkedSounds(sounds, coder, settings.work()),
                audit,
                clock);
    }

    @Bean
    @Order(20)
    ApplicationRunner keepRecordings(
            RecordingRemover remover, RecordingRoom room, CentreChanges centre, ScheduledExecutorService chores) {
        // Which queues take calls depends on the room there is.
        room.onChange(centre::changed);
        return arguments -> chores.scheduleWithFixedDelay(remover::look, 1, 15, TimeUnit.MINUTES);
    }
}
