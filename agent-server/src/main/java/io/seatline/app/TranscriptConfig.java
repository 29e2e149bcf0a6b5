package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.listening.ListeningStore;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.StoredSounds;
import io.seatline.sealing.MasterKeys;
import io.seatline.sealing.SealedText;
import io.seatline.transcript.HttpSpeechToText;
import io.seatline.transcript.JooqTranscriptStore;
import io.seatline.transcript.JooqWordingStore;
import io.seatline.transcript.JsonTranscripts;
import io.seatline.transcript.SpeechToText;
import io.seatline.transcript.Transcribing;
import io.seatline.transcript.TranscriptEndpoint;
import io.seatline.transcript.TranscriptStore;
import io.seatline.transcript.Transcripts;
import io.seatline.transcript.WordingStore;
import java.time.Clock;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was said, written down by a service of the house's own choice. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranscriptSettings.class)
class TranscriptConfig {
    @Bean
    TranscriptStore transcriptStore(DSLContext db) {
        return new JooqTranscriptStore(db);
    }

    @Bean
    WordingStore wordingStore(DSLContext db) {
        return new JooqWordingStore(db);
    }

    @Bean
    Transcripts transcripts(
            TranscriptStore store,
            WordingStore wording,
            RecordingCatalog catalog,
            ListeningStore listening,
            StoredSounds sounds,
            MasterKeys keys,
            Clock clock) {
        return new Transcripts(
                store, wording, catalog, listening, sounds, new SealedText(keys), new JsonTranscripts(), clock);
    }

    @Bean(initMethod = "start")
    Transcribing transcribing(
            Transcripts transcripts, TranscriptStore store, TranscriptSettings settings, Clock clock) {
        SpeechToText service = settings.on()
                ? new HttpSpeechToText(
                        Objects.requireNonNull(settings.url()),
                        settings.model(),
                        settings.language(),
                        settings.key(),
                        settings.patience(),
                        new JsonTranscripts()::answered)
                : null;
        return new Transcribing(transcripts, store, service, clock);
    }

    @Bean
    TranscriptEndpoint transcriptEndpoint(
            Transcripts transcripts,
            Transcribing transcribing,
            TranscriptStore store,
            WordingStore wording,
            RecordingCatalog catalog,
            AuditLog audit) {
        return new TranscriptEndpoint(transcripts, transcribing, store, wording, catalog, audit);
    }
}
