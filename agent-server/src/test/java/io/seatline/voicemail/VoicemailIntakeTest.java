package io.seatline.voicemail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.account.AccountSettings;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.Role;
import io.seatline.account.SkillGrant;
import io.seatline.customer.CustomerDetails;
import io.seatline.customer.JooqCustomerStore;
import io.seatline.entry.EntryEvent.VoicemailLeft;
import io.seatline.entry.WaveFixture;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.CallId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.recording.FileRecordingVault;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.SkillSettings;
import io.seatline.sealing.MasterKeys;
import io.seatline.voicemail.VoicemailStore.Search;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    private VoicemailSounds sounds;
    private Path messages;
    private Path fallback;
    private int queue;
    private int skill;
    private long seq;

    @BeforeEach
    void open() throws IOException {
        messages = Files.createDirectories(folder.resolve("messages"));
        fallback = Files.createDirectories(folder.resolve("voicemail"));
        sounds = sounds();
        intake = new VoicemailIntake(messages, fallback, sounds, store, () -> now);
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
    void a_message_rests_sealed_and_is_heard_as_it_was_spoken_with_its_key_alone() throws IOException {
        byte[] spoken = WaveFixture.wave(8_000, 440, 2);
        var one = left(2);
        var other = left(2);
        intake.look();
        var found = store.find(one, null).orElseThrow();
        byte[] rests = Files.readAllBytes(folder.resolve("vault").resolve(found.path()));
        assertFalse(new String(rests, StandardCharsets.ISO_8859_1).contains("RIFF"));
        assertArrayEquals(spoken, heard(one));
        var others = store.find(other, null).orElseThrow().key();
        assertThrows(IOException.class, () -> sounds.open(one, found.path(), others));
    }

    @Test
    void a_message_that_is_kept_already_keeps_its_key_when_the_journal_is_read_again() throws IOException {
        var id = left(2);
        intake.look();
        database.db().execute("update history.position set seq = 0 where reader = 'voicemail'");
        Files.write(messages.resolve(id + ".wav"), WaveFixture.wave(8_000, 440, 2));
        now = now.plusSeconds(60);
        intake.look();
        assertEquals(1, store.position());
        assertArrayEquals(WaveFixture.wave(8_000, 440, 2), heard(id));
    }

    @Test
    void a_message_left_before_messages_were_sealed_is_still_heard() throws IOException {
        var id = UUID.randomUUID();
        byte[] sound = WaveFixture.wave(8_000, 440, 1);
        var kept = FileRecordingVault.plain(folder.resolve("vault")).keep(id, LEFT, out -> {
            out.write(sound);
            return "";
        });
        try (var in = Channels.newInputStream(sounds.open(id, kept.path(), null))) {
            assertArrayEquals(sound, in.readAllBytes());
        }
    }

    @Test
    void a_message_still_being_written_is_waited_for_and_one_in_which_nobody_spoke_is_none() throws IOException {
        var spoken = left(2);
        Files.setLastModifiedTime(messages.resolve(spoken + ".wav"), FileTime.from(now));
        var silent = left(0);
        intake.look();
        assertEquals(List.of(), all());
        now = now.plusSeconds(6);
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
    void a_number_longer_than_any_is_cut_and_holds_up_nobody() throws IOException {
        var long_ = left(2, "8".repeat(80));
        var next = left(2);
        intake.look();
        assertEquals(Set.of(long_, next), Set.copyOf(ids()));
        assertEquals(40, store.number(long_, null).orElseThrow().length());
    }

    @Test
    void a_message_that_cannot_be_kept_is_passed_over_and_its_file_stays() throws IOException {
        var foreign = left(2, queue + 1, "13800138000");
        var next = left(2);
        intake.look();
        assertEquals(List.of(next), ids());
        assertTrue(Files.exists(messages.resolve(foreign + ".wav")));
        assertEquals(2, store.position());
    }

    @Test
    void the_switchs_own_messages_come_in_though_those_of_the_journal_cannot() throws IOException {
        left(2);
        var unreadable = new JooqVoicemailStore(database.db(), (_, payload) -> {
            throw new IllegalStateException(payload);
        });
        var broken = new VoicemailIntake(messages, fallback, sounds(), unreadable, () -> now);
        write("n1-1795.3_13900001234.wav", 1);
        broken.look();
        assertEquals(1, all().size());
    }

    @Test
    void a_breath_that_the_switch_recorded_by_itself_is_no_message_and_leaves_no_file() throws IOException {
        Path breath = write("n1-1795.4_13900001234.wav", 0);
        Path nothing = Files.write(fallback.resolve("n1-1795.5_13900001234.wav"), new byte[0]);
        Files.setLastModifiedTime(nothing, FileTime.from(now));
        intake.look();
        assertFalse(Files.exists(breath));
        assertTrue(Files.exists(nothing), "it may yet be spoken");
        now = now.plusSeconds(6);
        intake.look();
        assertFalse(Files.exists(nothing));
        assertEquals(List.of(), all());
    }

    @Test
    void what_is_done_is_assigned_to_nobody_and_a_reviewer_takes_none() throws IOException {
        left(2);
        intake.look();
        var line = all().getFirst();
        int reviewer = account("reviewer", Role.REVIEWER, List.of());
        assertEquals(
                "agent-unknown",
                assertThrows(Refused.class, () -> store.assign(line.id(), reviewer, 1))
                        .slug());
        int able = agent("able", new SkillGrant(skill, 2));
        var done = store.done(line.id(), "Ana", now, 1);
        assertEquals(
                "voicemail-is-done",
                assertThrows(Refused.class, () -> store.assign(line.id(), able, done.version()))
                        .slug());
    }

    @Test
    void a_customer_whose_name_is_his_number_is_a_stranger_in_the_list() throws IOException {
        new JooqCustomerStore(database.db())
                .add(new CustomerDetails("13800138000", "", false, "", List.of(new PhoneNumber("13800138000"))));
        left(2);
        intake.look();
        assertEquals("", all().getFirst().customer());
    }

    @Test
    void the_switchs_own_messages_are_listed_and_their_files_stay_until_they_are_done() throws IOException {
        Path file = write("n1-1795.3_13900001234.wav", 1);
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

    private VoicemailSounds sounds() throws IOException {
        return new VoicemailSounds(
                FileRecordingVault.sealed(folder.resolve("vault")), MasterKeys.in(folder.resolve("keys")));
    }

    private byte[] heard(UUID id) throws IOException {
        var found = store.find(id, null).orElseThrow();
        try (var in = Channels.newInputStream(sounds.open(id, found.path(), found.key()))) {
            return in.readAllBytes();
        }
    }

    private UUID left(int seconds) throws IOException {
        return left(seconds, "13800138000");
    }

    private UUID left(int seconds, String number) throws IOException {
        return left(seconds, queue, number);
    }

    private UUID left(int seconds, int to, String number) throws IOException {
        var id = UUID.randomUUID();
        Path file = Files.write(messages.resolve(id + ".wav"), WaveFixture.wave(8_000, 440, seconds));
        Files.setLastModifiedTime(file, FileTime.from(LEFT));
        var event = new VoicemailLeft(new CallId(UUID.randomUUID()), id, to, number, LEFT);
        new JooqFloorJournal(database.db(), json).append(List.of(new FloorJournal.Entry(++seq, event)));
        return id;
    }

    private Path write(String name, int seconds) throws IOException {
        Path file = Files.write(fallback.resolve(name), WaveFixture.wave(8_000, 440, seconds));
        return Files.setLastModifiedTime(file, FileTime.from(LEFT));
    }

    private int agent(String login, SkillGrant grant) {
        return account(login, Role.AGENT, List.of(grant));
    }

    private int account(String login, Role role, List<SkillGrant> grants) {
        return new JooqAccountStore(database.db())
                .create(new AccountSettings(login, login, role, "zh-CN", true, null, grants, 0), "$argon2id$none")
                .id();
    }

    private List<VoicemailStore.VoicemailLine> all() {
        return store.search(new Search(null, null, 0, 10)).items();
    }

    private List<UUID> ids() {
        return all().stream().map(VoicemailStore.VoicemailLine::id).toList();
    }
}
