package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.entry.CalendarStore;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryPointStore;
import io.seatline.entry.FlowStore;
import io.seatline.entry.JooqCalendarStore;
import io.seatline.entry.JooqEntryBook;
import io.seatline.entry.JooqEntryPointStore;
import io.seatline.entry.JooqFlowStore;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.JsonForms;
import io.seatline.entry.PhraseStudio;
import io.seatline.entry.PromptStore;
import io.seatline.entry.PromptStudio;
import io.seatline.entry.SoundFolder;
import io.seatline.entry.SpeechEngine;
import io.seatline.entry.SpokenSounds;
import io.seatline.floor.JsonEvents;
import io.seatline.recording.Alarms;
import io.seatline.recording.FileRecordingVault;
import io.seatline.sealing.MasterKeys;
import io.seatline.voicemail.JooqVoicemailStore;
import io.seatline.voicemail.VoicemailEndpoint;
import io.seatline.voicemail.VoicemailIntake;
import io.seatline.voicemail.VoicemailSounds;
import io.seatline.voicemail.VoicemailStore;
import io.seatline.voicemail.VoicemailWatch;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Entry points, their prompts, and the messages that callers leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechSettings.class)
class EntryConfig {
    @Bean
    JsonForms jsonForms() {
        return new JsonForms();
    }

    @Bean
    PromptStore promptStore(DSLContext db) {
        return new JooqPromptStore(db);
    }

    @Bean
    CalendarStore calendarStore(DSLContext db, JsonForms json) {
        return new JooqCalendarStore(db, json);
    }

    @Bean
    FlowStore flowStore(DSLContext db, JsonForms json) {
        return new JooqFlowStore(db, json);
    }

    @Bean
    EntryPointStore entryPointStore(DSLContext db) {
        return new JooqEntryPointStore(db);
    }

    @Bean
    JooqEntryBook entryBook(DSLContext db, JsonForms json) {
        return new JooqEntryBook(db, json);
    }

    @Bean
    SpeechEngine speechEngine(SpeechSettings settings) {
        return settings.engine();
    }

    @Bean
    SpokenSounds spokenSounds(SpeechEngine engine, SpeechSettings settings) {
        return new SpokenSounds(engine, settings.cache());
    }

    @Bean
    PromptStudio promptStudio(PromptStore store, SpokenSounds voices, SpeechSettings settings) {
        return new PromptStudio(store, voices, new SoundFolder(settings.prompts()));
    }

    @Bean
    PhraseStudio phraseStudio(SpokenSounds voices, SpeechSettings settings) {
        return new PhraseStudio(voices, new SoundFolder(settings.prompts()));
    }

    /** Before the floor opens: what it may ask to be played must be there. */
    @Bean
    @Order(8)
    ApplicationRunner promptsForTheSwitch(PromptStudio studio) {
        return arguments -> studio.restore();
    }

    @Bean
    VoicemailStore voicemailStore(DSLContext db) {
        var json = new JsonEvents();
        return new JooqVoicemailStore(db, (seq, payload) -> {
            var left = (EntryEvent.VoicemailLeft) json.read("VoicemailLeft", payload);
            return new VoicemailStore.Left(
                    seq, left.message(), left.call().value(), left.queue(), left.number(), left.at());
        });
    }

    /** Messages have a vault of their own; that of the recordings is the only one that others ask for by its type. */
    @Bean
    Voicemail voicemail(
            VoicemailStore store,
            RecordingSettings recording,
            SeatlineSettings settings,
            MasterKeys keys,
            Alarms alarms,
            Clock clock)
            throws IOException {
        var sounds =
                new VoicemailSounds(FileRecordingVault.sealed(settings.data().resolve("voicemail")), keys);
        var messages = recording.spool().resolveSibling("messages");
        var fallback = recording.spool().resolveSibling("voicemail");
        return new Voicemail(
                sounds,
                new VoicemailIntake(messages, fallback, sounds, store, clock),
                new VoicemailWatch(fallback, alarms));
    }

    record Voicemail(VoicemailSounds sounds, VoicemailIntake intake, VoicemailWatch watch) {}

    @Bean
    VoicemailEndpoint voicemailEndpoint(VoicemailStore store, Voicemail voicemail, AuditLog audit, Clock clock) {
        return new VoicemailEndpoint(store, voicemail.sounds(), voicemail.intake(), audit, clock);
    }

    @Bean
    @Order(20)
    ApplicationRunner collectVoicemail(Voicemail voicemail, ScheduledExecutorService chores, Clock clock) {
        Runnable look = () -> {
            voicemail.intake().look();
            voicemail.watch().look(clock.instant());
        };
        return arguments -> chores.scheduleWithFixedDelay(look, 1, 2, TimeUnit.SECONDS);
    }
}
