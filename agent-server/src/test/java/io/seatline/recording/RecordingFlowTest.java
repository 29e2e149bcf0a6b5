package io.seatline.recording;

import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.TestDatabase;
import io.seatline.db.history.tables.records.SegmentRecord;
import io.seatline.db.recording.enums.State;
import io.seatline.db.recording.tables.records.RecordingRecord;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.history.Historian;
import io.seatline.history.JooqHistoryStore;
import io.seatline.history.JooqJournalReader;
import io.seatline.history.RandomHistory;
import io.seatline.kernel.DomainEvent;
import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the journal to the vault on real PostgreSQL, over a random day, with the collector restarted again and again. */
class RecordingFlowTest {
    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_recorded_segment_has_one_row_with_sound_or_a_reason_and_each_file_one_row() throws IOException {
        journal(RandomHistory.of(11, DAY, 150));
        var random = new Random(11);
        var spool = new SpoolFolder(folder.resolve("spool"));
        Instant late = DAY.plus(Duration.ofDays(1));
        for (SegmentRecord segment : db.selectFrom(SEGMENT).where(SEGMENT.RECORD)) {
            OffsetDateTime ended = segment.getEndedAt();
            if (ended == null || random.nextInt(10) == 0) continue;
            spoil(spool, segment, ended.toInstant(), random);
        }
        // A ring attempt that nobody answered.
        write(CaptureFiles.in(spool.root(), UUID.randomUUID()), MadeWaves.empty(), DAY);

        for (int sweep = 0; sweep < 4; sweep++) {
            Instant now = late.plusSeconds(sweep * 40L);
            var vault = FileRecordingVault.sealed(folder.resolve("vault"));
            var store = new JooqRecordingStore(db);
            var jobs = new JooqJobStore(db);
            new RecordingCollector(spool, vault, store, jobs, new RecordingRoom(), SILENT).sweep(now);
            var worker = MadeWorks.worker(spool, folder, vault, store, jobs, MadeWorks.NO_CODER, SILENT);
            while (worker.work(now)) {
                // until nothing is due
            }
        }

        List<SegmentRecord> recorded =
                db.selectFrom(SEGMENT).where(SEGMENT.RECORD).fetch();
        assertThat(recorded).hasSizeGreaterThan(50);
        assertThat(db.fetchCount(RECORDING_)).isEqualTo(recorded.size());
        for (SegmentRecord segment : recorded) {
            RecordingRecord row = db.fetchSingle(RECORDING_, RECORDING_.SEGMENT_ID.eq(segment.getId()));
            if (segment.getEndedAt() == null) assertThat(row.getState()).isIn(State.STARTING, State.RUNNING);
            else if (row.getState() == State.STORED) assertStored(row, segment);
            else {
                assertThat(row.getState()).isEqualTo(State.FAILED);
                assertThat(row.getReason()).isNotNull();
            }
        }
        assertThat(db.fetchCount(RECORDING_, RECORDING_.STATE.eq(State.STORED))).isGreaterThan(30);
        assertThat(spool.attempts()).isEmpty();
        try (var files = Files.walk(folder.resolve("vault"))) {
            assertThat(files.filter(Files::isRegularFile).count())
                    .isEqualTo(db.fetchCount(RECORDING_, RECORDING_.PATH.isNotNull()));
        }
    }

    private void assertStored(RecordingRecord row, SegmentRecord segment) throws IOException {
        Path file = folder.resolve("vault").resolve(row.getPath());
        assertThat(Files.size(file)).isEqualTo(row.getBytes());
        Duration talked = Duration.between(segment.getStartedAt(), segment.getEndedAt());
        Duration off = talked.minusMillis(row.getDurationMs()).abs();
        if (off.compareTo(RecordingChecks.TOLERANCE) > 0)
            assertThat(row.getReason()).isNotNull();
    }

    private static void spoil(SpoolFolder spool, SegmentRecord segment, Instant ended, Random random) {
        Duration talked = Duration.between(segment.getStartedAt().toInstant(), ended);
        byte[] sound = MadeWaves.tone(talked.plusMillis(random.nextInt(3000)), 440, 0.3);
        byte[] file = switch (random.nextInt(6)) {
            case 0 -> MadeWaves.empty();
            case 1 -> MadeWaves.unclosed(sound);
            case 2 -> "no sound at all".getBytes();
            default -> sound;
        };
        write(CaptureFiles.in(spool.root(), segment.getId()), file, ended);
    }

    private static void write(CaptureFiles files, byte[] bytes, Instant written) {
        try {
            for (Path file : List.of(files.fromCustomer(), files.toCustomer()))
                Files.setLastModifiedTime(MadeWaves.write(file, bytes), FileTime.from(written));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void journal(List<DomainEvent> events) {
        var json = new JsonEvents();
        var entries = new ArrayList<FloorJournal.Entry>();
        for (DomainEvent event : events) entries.add(new FloorJournal.Entry(entries.size() + 1L, event));
        new JooqFloorJournal(db, json).append(entries);
        new Historian(new JooqJournalReader(db, json::read), new JooqHistoryStore(db)).rebuild();
    }

    private static final Alarms SILENT = new Alarms() {
        @Override
        public void raise(String kind, String object, Map<String, String> params) {
            assertThat(kind).startsWith("recording-");
        }

        @Override
        public void clear(String kind, String object) {
            assertThat(object).isNotEmpty();
        }

        @Override
        public Set<String> open(String kind) {
            return Set.of();
        }
    };
}
