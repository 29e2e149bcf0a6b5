package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingCollectorTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = START.plusSeconds(10);
    private static final Duration TEN = Duration.ofSeconds(10);
    private static final UUID ID = new UUID(1, 1);

    @TempDir
    Path folder;

    private final FakeRecordingStore store = new FakeRecordingStore();
    private final Set<String> alarms = new TreeSet<>();
    private SpoolFolder spool;
    private FullableVault vault;
    private final RecordingRoom room = new RecordingRoom();
    private final FakeJobStore jobs = new FakeJobStore();
    private RecordingCollector collector;
    private PipelineWorker worker;

    @BeforeEach
    void open() throws IOException {
        spool = new SpoolFolder(folder.resolve("spool"));
        vault = new FullableVault(FileRecordingVault.sealed(folder.resolve("vault")));
        restart();
    }

    @Test
    void answered_segment_is_stored_once_and_its_files_leave_the_spool() {
        store.segment(ID, START, END);
        voices(ID, END);
        sweep(END.plusSeconds(1));
        assertThat(store.state(ID)).as("files may still change").isEqualTo(new RecordingState.Starting());
        sweep(END.plusSeconds(6));
        StoredSound sound = stored(ID);
        assertThat(sound.flaw()).isNull();
        assertThat(sound.length()).isEqualTo(TEN);
        assertThat(sound.agentDbfs()).isGreaterThan(sound.customerDbfs());
        assertThat(spoolFiles()).isEmpty();
        assertThat(alarms).isEmpty();
        sweep(END.plusSeconds(60));
        assertThat(stored(ID)).isEqualTo(sound);
    }

    @Test
    void word_of_the_switch_makes_it_quick() {
        store.segment(ID, START, null);
        voices(ID, START);
        sweep(START.plusSeconds(1));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Running());
        voices(ID, END);
        collector.saved(ID);
        store.segment(ID, START, END);
        sweep(END.plusMillis(500));
        assertThat(stored(ID).flaw()).isNull();
    }

    @Test
    void word_of_the_switch_before_its_last_write_waits_for_the_write() {
        store.segment(ID, START, END);
        sweep(START);
        write(ID, MadeWaves.unclosed(tone()), MadeWaves.unclosed(tone()), END);
        collector.saved(ID);
        sweep(END.plusMillis(500));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Saved());
        voices(ID, END.plusMillis(600));
        sweep(END.plusSeconds(1));
        assertThat(stored(ID).flaw()).isNull();
    }

    @Test
    void files_of_a_killed_switch_are_repaired() {
        store.segment(ID, START, END);
        write(ID, MadeWaves.unclosed(tone()), MadeWaves.unclosed(tone()), END);
        sweep(END.plusSeconds(6));
        assertThat(stored(ID).flaw()).isNull();
    }

    @Test
    void restart_at_any_point_loses_and_doubles_nothing() {
        store.segment(ID, START, null);
        voices(ID, START.plusSeconds(3));
        sweep(START.plusSeconds(3));
        restart();
        store.segment(ID, START, END);
        voices(ID, END);
        sweep(END.plusSeconds(6));
        StoredSound sound = stored(ID);
        // Killed between the row and the deletion: the spool still has them.
        voices(ID, END);
        restart();
        sweep(END.plusSeconds(20));
        assertThat(spoolFiles()).isEmpty();
        assertThat(stored(ID)).isEqualTo(sound);
    }

    @Test
    void missing_file_is_a_stated_reason_and_an_alarm_and_is_taken_when_it_turns_up() {
        store.segment(ID, START, END);
        sweep(END.plusSeconds(40));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Starting());
        sweep(END.plusSeconds(55));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Failed(RecordingReason.FILE_MISSING));
        assertThat(alarms).containsExactly("recording-missing " + ID);
        voices(ID, END);
        sweep(END.plusSeconds(70));
        sweep(END.plusSeconds(75));
        assertThat(stored(ID).flaw()).isNull();
        assertThat(alarms).isEmpty();
    }

    @Test
    void empty_files_are_a_stated_reason_and_an_alarm_unless_both_hung_up_at_once() {
        store.segment(ID, START, END);
        write(ID, MadeWaves.empty(), MadeWaves.empty(), END);
        UUID blink = new UUID(1, 2);
        store.segment(blink, START, START.plusMillis(10));
        write(blink, MadeWaves.empty(), MadeWaves.empty(), START);
        sweep(END.plusSeconds(6));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Failed(RecordingReason.FILE_EMPTY));
        assertThat(store.state(blink)).isEqualTo(new RecordingState.Failed(RecordingReason.FILE_EMPTY));
        assertThat(alarms).containsExactly("recording-empty " + ID);
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void file_that_is_no_wav_is_put_aside_for_a_person_and_never_thrown_away() {
        store.segment(ID, START, END);
        write(ID, "no sound".repeat(50).getBytes(), "no sound".repeat(50).getBytes(), END);
        sweep(END.plusSeconds(6));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Failed(RecordingReason.NOT_A_WAV));
        assertThat(alarms).containsExactly("recording-unreadable " + ID);
        assertThat(spoolFiles()).allMatch(file -> file.startsWith("rejected/")).hasSize(2);
        sweep(END.plusSeconds(3600));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Failed(RecordingReason.NOT_A_WAV));
    }

    @Test
    void one_lost_side_keeps_the_other_and_raises_an_alarm() {
        store.segment(ID, START, END);
        write(ID, tone(), MadeWaves.empty(), END);
        sweep(END.plusSeconds(6));
        assertThat(stored(ID).flaw()).isEqualTo(RecordingReason.AGENT_SIDE_LOST);
        assertThat(alarms).containsExactly("recording-missing " + ID);
    }

    @Test
    void ring_attempt_nobody_answered_is_deleted_after_ten_minutes_and_sound_never() {
        UUID unanswered = new UUID(2, 1), stray = new UUID(2, 2);
        write(unanswered, MadeWaves.empty(), MadeWaves.empty(), START);
        voices(stray, START);
        sweep(START.plusSeconds(40));
        assertThat(alarms).isEmpty();
        sweep(START.plusSeconds(55));
        assertThat(alarms).as("within a minute").containsExactly("recording-unclaimed " + stray);
        sweep(START.plusSeconds(599));
        assertThat(spoolFiles()).hasSize(4);
        sweep(START.plusSeconds(600));
        assertThat(spoolFiles())
                .allMatch(file -> file.startsWith("unclaimed/" + stray))
                .hasSize(2);
        assertThat(alarms).containsExactly("recording-unclaimed " + stray);
        // The history was late: the segment becomes known after all.
        store.segment(stray, START.minus(TEN), START);
        sweep(START.plusSeconds(700));
        assertThat(stored(stray).flaw()).isNull();
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void full_disk_keeps_everything_in_the_spool_and_is_retried() {
        store.segment(ID, START, END);
        voices(ID, END);
        vault.full = true;
        sweep(END.plusSeconds(6));
        assertThat(store.state(ID)).isEqualTo(new RecordingState.Saved());
        assertThat(spoolFiles()).hasSize(2);
        assertThat(alarms).containsExactly("recording-not-stored vault");
        vault.full = false;
        sweep(END.plusSeconds(7));
        assertThat(store.state(ID)).as("not hammered").isEqualTo(new RecordingState.Saved());
        sweep(END.plusSeconds(40));
        assertThat(stored(ID).flaw()).isNull();
        assertThat(alarms).isEmpty();
    }

    @Test
    void database_away_keeps_everything_in_the_spool() {
        store.segment(ID, START, END);
        voices(ID, END);
        store.away = true;
        assertThatThrownBy(() -> sweep(END.plusSeconds(6))).hasMessage("the database is away");
        assertThat(spoolFiles()).hasSize(2);
        store.away = false;
        sweep(END.plusSeconds(11));
        assertThat(stored(ID).flaw()).isNull();
    }

    @Test
    void running_file_that_does_not_grow_raises_an_alarm_until_it_does() {
        store.segment(ID, START, null);
        for (int s = 0; s < 10; s += 5) sweep(START.plusSeconds(s));
        assertThat(alarms).isEmpty();
        sweep(START.plusSeconds(10));
        assertThat(alarms).containsExactly("recording-missing " + ID);
        write(ID, MadeWaves.silence(Duration.ofSeconds(1)), MadeWaves.silence(Duration.ofSeconds(1)), START);
        for (int s = 15; s < 25; s += 5) sweep(START.plusSeconds(s));
        assertThat(alarms).isEmpty();
        sweep(START.plusSeconds(25));
        assertThat(alarms).containsExactly("recording-stalled " + ID);
        voices(ID, START);
        sweep(START.plusSeconds(30));
        assertThat(alarms).isEmpty();
    }

    @Test
    void disk_below_fifteen_percent_raises_an_alarm_until_there_is_room() {
        int[] free = {14};
        var disks = new DiskWatch(Map.of("vault", folder), recorder(), room, _ -> free[0]);
        disks.look();
        assertThat(alarms).containsExactly("disk-low vault");
        assertThat(room.isShort()).isFalse();
        free[0] = 4;
        disks.look();
        assertThat(room.isShort()).isTrue();
        free[0] = 15;
        disks.look();
        assertThat(room.isShort()).isFalse();
        assertThat(alarms).isEmpty();
    }

    private void restart() {
        collector = new RecordingCollector(spool, vault, store, jobs, room, recorder());
        worker = MadeWorks.worker(spool, folder, vault, store, jobs, MadeWorks.coder(), recorder());
    }

    /** Looks once, and lets the pipeline do what is due then. */
    private void sweep(Instant now) {
        collector.sweep(now);
        while (worker.work(now)) {
            // until nothing is due
        }
    }

    private Alarms recorder() {
        return new Alarms() {
            @Override
            public void raise(String kind, String object, Map<String, String> params) {
                alarms.add(kind + " " + object);
            }

            @Override
            public void clear(String kind, String object) {
                alarms.remove(kind + " " + object);
            }

            @Override
            public Set<String> open(String kind) {
                return alarms.stream()
                        .filter(alarm -> alarm.startsWith(kind + " "))
                        .map(alarm -> alarm.substring(kind.length() + 1))
                        .collect(Collectors.toSet());
            }
        };
    }

    private StoredSound stored(UUID id) {
        assertThat(store.state(id)).isInstanceOf(RecordingState.Stored.class);
        return ((RecordingState.Stored) store.state(id)).sound();
    }

    private static byte[] tone() {
        return MadeWaves.tone(TEN, 440, 0.2);
    }

    private void voices(UUID id, Instant written) {
        write(id, tone(), MadeWaves.tone(TEN, 1000, 0.5), written);
    }

    private void write(UUID id, byte[] customer, byte[] agent, Instant written) {
        CaptureFiles files = CaptureFiles.in(spool.root(), id);
        try {
            for (Path file : List.of(
                    MadeWaves.write(files.fromCustomer(), customer), MadeWaves.write(files.toCustomer(), agent)))
                Files.setLastModifiedTime(file, FileTime.from(written));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private List<String> spoolFiles() {
        try (var all = Files.walk(spool.root())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> spool.root().relativize(file).toString())
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A vault whose disk can be full. */
    private static final class FullableVault implements RecordingVault {
        private final RecordingVault real;
        private boolean full;

        FullableVault(RecordingVault real) {
            this.real = real;
        }

        @Override
        public <T> Kept<T> keep(UUID id, Instant startedAt, SoundWriter<T> sound) throws IOException {
            return real.keep(id, startedAt, out -> {
                T said = sound.writeTo(out);
                if (full) throw new IOException("No space left on device");
                return said;
            });
        }

        @Override
        public SeekableByteChannel open(String path) throws IOException {
            return real.open(path);
        }

        @Override
        public void delete(String path) throws IOException {
            real.delete(path);
        }
    }
}
