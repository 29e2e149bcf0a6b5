package io.seatline.app;

import io.seatline.alarm.Alarm;
import io.seatline.alarm.AlarmStore;
import io.seatline.audit.AuditLog;
import io.seatline.recording.Alarms;
import io.seatline.recording.CommandSoundCoder;
import io.seatline.recording.FileRecordingVault;
import io.seatline.recording.JooqJobStore;
import io.seatline.recording.JooqOutlines;
import io.seatline.recording.JooqRecordingCatalog;
import io.seatline.recording.JooqRecordingStore;
import io.seatline.recording.Outlines;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingRoom;
import io.seatline.recording.RecordingStore;
import io.seatline.recording.RecordingVault;
import io.seatline.recording.RecordingWorks;
import io.seatline.recording.SoundCoder;
import io.seatline.recording.SoundEndpoint;
import io.seatline.recording.SoundSealer;
import io.seatline.recording.StoredSounds;
import io.seatline.sealing.MasterKeys;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Recordings: who collects them, where they rest, who lists them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RecordingSettings.class, S3Settings.class})
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
    RecordingVault recordingVault(RecordingSettings settings, S3Settings s3) throws IOException {
        return s3.bucket().isEmpty()
                ? FileRecordingVault.sealed(settings.vault())
                : S3Vaults.open(s3, DefaultCredentialsProvider.builder().build(), settings.vault());
    }

    @Bean
    SoundCoder soundCoder(RecordingSettings settings) {
        return new CommandSoundCoder(settings.coders());
    }

    @Bean
    MasterKeys masterKeys(RecordingSettings settings) throws IOException {
        return MasterKeys.in(settings.keys());
    }

    @Bean
    SoundSealer soundSealer(MasterKeys keys) {
        return new SoundSealer(keys);
    }

    @Bean
    StoredSounds storedSounds(RecordingVault vault, SoundSealer sealer, SoundCoder coder, RecordingSettings settings)
            throws IOException {
        return new StoredSounds(vault, sealer, coder, settings.work());
    }

    @Bean
    SoundEndpoint soundEndpoint(StoredSounds sounds, AuditLog audit, Alarms alarms, Clock clock) {
        return new SoundEndpoint(sounds, audit, alarms, clock);
    }

    @Bean
    RecordingRoom recordingRoom() {
        return new RecordingRoom();
    }

    @Bean
    Outlines outlines(DSLContext db) {
        return new JooqOutlines(db);
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
    RecordingWorks recordingWorks(
            RecordingSettings settings,
            DSLContext db,
            RecordingStore store,
            Outlines outlines,
            RecordingVault vault,
            SoundCoder coder,
            SoundSealer sealer,
            Alarms alarms,
            RecordingRoom room,
            Clock clock)
            throws IOException {
        return new RecordingWorks(
                new RecordingWorks.Folders(settings.spool(), settings.work(), settings.vault()),
                new RecordingWorks.Rows(store, new JooqJobStore(db), outlines),
                vault,
                coder,
                sealer,
                alarms,
                room,
                clock,
                settings.workers());
    }
}
