package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.entry.JooqEntryBook;
import io.seatline.entry.JsonForms;
import io.seatline.entry.PhraseStudio;
import io.seatline.entry.SoundFolder;
import io.seatline.entry.SpeechEngine;
import io.seatline.entry.SpokenSounds;
import io.seatline.floor.AgentView;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.FloorSettings;
import io.seatline.floor.FloorView;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.AgentId;
import io.seatline.routing.JooqDirectory;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueComfortSettings;
import io.seatline.routing.QueueRoutingSettings;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.SkillSettings;
import io.seatline.telephony.TelephonyCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FloorReloadTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    @TempDir
    Path folder;

    private final CountDownLatch speaks = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final CountDownLatch speaksAgain = new CountDownLatch(2);

    @Test
    @Timeout(30)
    void who_changes_the_settings_does_not_wait_for_the_speech_engine_and_its_failure_is_not_the_last_word()
            throws Exception {
        try (var database = TestDatabase.fresh();
                var reload = reload(database.db())) {
            reload.now();
            speaks.await();
            reload.now();
            mayGoOn.countDown();
            assertTrue(speaksAgain.await(10, TimeUnit.SECONDS));
        }
    }

    private FloorReload reload(DSLContext db) {
        var routing = new JooqRoutingStore(db);
        var skills =
                List.of(new QueueSkill(routing.addSkill(new SkillSettings("售后")).id(), 1));
        var comfort = new QueueComfortSettings(60, true, false, null, null, null, null, null, null);
        routing.addQueue(new QueueSettings(
                "热线", 20, 30, 20, false, true, skills, List.of(), 0, QueueRoutingSettings.PLAIN, comfort));
        var floor = new FloorLoop(
                new Floor(FloorSettings.defaults(null), UUID::randomUUID),
                new JooqFloorJournal(db, new JsonEvents()),
                new Deaf(),
                () -> NOW);
        var phrases = new PhraseStudio(
                new SpokenSounds(new Engine(), folder.resolve("cache")), new SoundFolder(folder.resolve("prompts")));
        return new FloorReload(
                floor, new JooqDirectory(db, () -> false), new JooqEntryBook(db, new JsonForms()), phrases, () -> NOW);
    }

    /** Slow, and then broken. */
    private final class Engine implements SpeechEngine {
        @Override
        public byte[] speak(String text, String language) {
            speaks.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            speaksAgain.countDown();
            throw new IllegalStateException("hoarse");
        }

        @Override
        public String signature(String language) {
            return language;
        }
    }

    private static final class Deaf implements FloorLoop.Listener {
        @Override
        public void ask(TelephonyCommand command) {}

        @Override
        public void show(Map<AgentId, AgentView> views) {}

        @Override
        public boolean watchesBoard() {
            return false;
        }

        @Override
        public void showBoard(FloorView board) {}

        @Override
        public void journalled(long seq) {}
    }
}
