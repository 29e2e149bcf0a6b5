package io.seatline.voicemail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.account.AccountSettings;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.Role;
import io.seatline.account.SkillGrant;
import io.seatline.entry.EntryEvent.VoicemailLeft;
import io.seatline.entry.WaveFixture;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import io.seatline.recording.FileRecordingVault;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.SkillSettings;
import io.seatline.voicemail.VoicemailStore.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicemailIntakeTest {
    private static final Instant LEFT = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final JsonEvents json = new JsonEvents();
    private final JooqVoicemailStore store = new JooqVoicemailStore(database.db(), (seq, payload) -> {
        var left = (VoicemailLeft) json.read("VoicemailLeft", payload);
        return new VoicemailStore.Left(
                seq, left.message(), left.call().value(), left.queue(), left.number(), left.at());
    });
    private Instant now = LEFT.plusSeconds(5);
    private VoicemailIntake intake;
    private Path messages;
    private Path fallback;
    private int queue;
    private int skill;
    private long seq;

    @BeforeEach
    void open() throws IOException {
        messages = Files.createDirectories(folder.resolve("messages"));
        fallback = Files.createDirectories(folder.resolve("voicemail"));
        var vault = new FileRecordingVault(folder.resolve("vault"));
        intake = new VoicemailIntake(messages, fallback, vault, store, () -> now);
        var routing = new JooqRoutingStore(database.db());
        skill = routing.addSkill(new SkillSettings("售后")).id();
        queue = routing.addQueue(QueueSettings.usual("售后", List.of(new QueueSkill(skill, 2)), List.of()))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_message_is_taken_once_and_its_file_is_gone_from_the_switch() throws IOException {
        var id = left(2);
        intake.look();
        intake.look();
        var line = all().getFirst();
        assertEquals(1, all().size());
        assertEquals(id, line.id());
        assertEquals("138****8000", line.number());
        assertEquals("售后", line.queue());
        assertEquals(2_000, line.durationMs());
        assertEquals(VoicemailState.NEW, line.state());
        assertFalse(Files.exists(messages.resolve(id + ".wav")));
        assertTrue(Files.exists(folder.resolve("vault")
                .resolve(store.find(id, null).orElseThrow().path())));
    }

    @Test
    void a_message_still_being_written_is_waited_for_and_one_in_which_nobody_spoke_is_none() throws IOException {
        var spoken = left(2);
        Files.setLastModifiedTime(messages.resolve(spoken + ".wav"), FileTime.from(now));
        var silent = left(0);
        intake.look();
        assertEquals(List.of(), all());
        now = now.plusSeconds(3);
        intake.look();
        assertEquals(List.of(spoken), ids());
        now = now.plusSeconds(30);
        intake.look();
        assertEquals(List.of(spoken), ids(), "nothing for " + silent);
        assertEquals(2, store.position());
    }

    @Test
    void a_message_whose_file_never_comes_holds_up_no_other() throws IOException {
        var gone = left(2);
        Files.delete(messages.resolve(gone + ".wav"));
        var next = left(2);
        now = now.plusSeconds(20);
        intake.look();
        assertEquals(List.of(next), ids());
    }

    @Test
    void the_switchs_own_messages_are_listed_and_their_files_stay_until_they_are_done() throws IOException {
        Path file = fallback.resolve("n1-1795.3_13900001234.wav");
        Files.write(file, WaveFixture.wave(8_000));
        Files.setLastModifiedTime(file, FileTime.from(LEFT));
        intake.look();
        intake.look();
        var line = all().getFirst();
        assertEquals(1, all().size());
        assertEquals("139****1234", line.number());
        assertEquals(null, line.queue());
        assertTrue(Files.exists(file));
        store.done(line.id(), "Ana", now, line.version());
        intake.forget(line.id());
        assertFalse(Files.exists(file));
        intake.look();
        assertEquals(1, all().size());
    }

    @Test
    void an_agent_sees_his_own_and_nobodys_in_queues_he_has_the_skills_for() throws IOException {
        var id = left(2);
        intake.look();
        int able = agent("able", new SkillGrant(skill, 2));
        int weak = agent("weak", new SkillGrant(skill, 1));
        assertTrue(store.find(id, able).isPresent());
        assertTrue(store.find(id, weak).isEmpty());
        var assigned = store.assign(id, weak, 1);
        assertEquals(VoicemailState.ASSIGNED, assigned.state());
        assertTrue(store.find(id, weak).isPresent());
        assertTrue(store.find(id, able).isEmpty());
        assertThrows(Refused.class, () -> store.assign(id, able, 1), "changed meanwhile");
        var done = store.done(id, "Weak", now, assigned.version());
        assertEquals("Weak", done.doneBy());
        assertEquals(0, store.search(new Search(null, null, 0, 10)).open());
        assertEquals(VoicemailState.ASSIGNED, store.reopen(id, done.version()).state());
    }

    private UUID left(int seconds) throws IOException {
        var id = UUID.randomUUID();
        Path file = Files.write(messages.resolve(id + ".wav"), WaveFixture.wave(8_000, 440, seconds));
        Files.setLastModifiedTime(file, FileTime.from(LEFT));
        var event = new VoicemailLeft(new CallId(UUID.randomUUID()), id, queue, "13800138000", LEFT);
        new JooqFloorJournal(database.db(), json).append(List.of(new FloorJournal.Entry(++seq, event)));
        return id;
    }

    private int agent(String login, SkillGrant grant) {
        return new JooqAccountStore(database.db())
                .create(
                        new AccountSettings(login, login, Role.AGENT, "zh-CN", true, null, List.of(grant), 0),
                        "$argon2id$none")
                .id();
    }

    private List<VoicemailStore.VoicemailLine> all() {
        return store.search(new Search(null, null, 0, 10)).items();
    }

    private List<UUID> ids() {
        return all().stream().map(VoicemailStore.VoicemailLine::id).toList();
    }
}
