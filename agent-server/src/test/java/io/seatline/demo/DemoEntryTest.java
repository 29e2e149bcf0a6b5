package io.seatline.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.TestDatabase;
import io.seatline.entry.JooqCalendarStore;
import io.seatline.entry.JooqEntryPointStore;
import io.seatline.entry.JooqFlowStore;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.JsonForms;
import io.seatline.entry.PromptStudio;
import io.seatline.entry.SoundFolder;
import io.seatline.entry.SpeechEngine;
import io.seatline.entry.SpokenSounds;
import io.seatline.entry.WaveFixture;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.SkillSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoEntryTest {
    @TempDir
    Path folder;

    private int speaks;

    @Test
    void a_start_that_was_stopped_halfway_is_made_good_by_the_next() {
        try (var database = TestDatabase.fresh()) {
            var db = database.db();
            var json = new JsonForms();
            var routing = new JooqRoutingStore(db);
            var skill = new QueueSkill(routing.addSkill(new SkillSettings("售后")).id(), 1);
            for (String number : List.of(DemoSeed.ADVICE_NUMBER, DemoSeed.AFTER_SALES_NUMBER))
                routing.addQueue(QueueSettings.usual("queue " + number, List.of(skill), List.of(number)));
            var prompts = new JooqPromptStore(db);
            var studio = new PromptStudio(
                    prompts,
                    new SpokenSounds(new Engine(), folder.resolve("cache")),
                    new SoundFolder(folder.resolve("prompts")));
            var entries = new JooqEntryPointStore(db);
            var demo = new DemoEntry(
                    routing, prompts, studio, new JooqCalendarStore(db, json), new JooqFlowStore(db, json), entries);
            for (int times : List.of(0, 2, 2)) {
                speaks = times;
                demo.plant();
                assertEquals(List.of(), entries.entryPoints());
            }
            speaks = 100;
            demo.plant();
            demo.plant();
            assertEquals(1, entries.entryPoints().size());
        }
    }

    /** Speaks so often and then no more. */
    private final class Engine implements SpeechEngine {
        @Override
        public byte[] speak(String text, String language) throws IOException {
            if (speaks-- <= 0) throw new IOException("hoarse");
            return WaveFixture.wave(8_000, 300 + Math.floorMod(text.hashCode(), 1_000), 1);
        }

        @Override
        public String signature(String language) {
            return language;
        }
    }
}
