package io.seatline.evidence;

import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.TestDatabase;
import io.seatline.db.recording.enums.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaySealerTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final List<LocalDate> changed = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-04T00:20:00Z");

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_day_that_is_over_is_signed_and_one_without_anything_too() throws IOException {
        audited("2026-03-01T10:00:00Z");
        UUID recording = stored("2026-03-03T10:00:00Z");
        audited("2026-03-04T00:10:00Z");
        sealer().look();
        assertThat(folder().days()).hasSize(3).doesNotContain(LocalDate.parse("2026-03-04"));
        assertThat(folder().items(LocalDate.parse("2026-03-02"))).hasValue(List.of());
        assertThat(folder().items(LocalDate.parse("2026-03-03")).orElseThrow().getFirst())
                .contains(recording.toString(), "2026/03/x.opus", "abcdef");
        var verdict = new EvidenceCheck(folder(), EvidenceKeys.publicKey(keys().publicPem())).check(null, null);
        assertThat(verdict.findings()).isEmpty();
        assertThat(changed).isEmpty();
    }

    @Test
    void row_that_is_changed_after_its_day_was_signed_is_noticed_and_a_deletion_is_not() throws IOException {
        UUID recording = stored("2026-03-01T10:00:00Z");
        UUID other = stored("2026-03-02T10:00:00Z");
        sealer().look();
        db.update(RECORDING_)
                .setNull(RECORDING_.PATH)
                .set(RECORDING_.STATE, State.DELETED)
                .where(RECORDING_.SEGMENT_ID.eq(recording))
                .execute();
        db.update(RECORDING_)
                .set(RECORDING_.SHA256, "123456")
                .where(RECORDING_.SEGMENT_ID.eq(other))
                .execute();
        // Somebody back-dates a line.
        audited("2026-03-03T23:00:00Z");
        now = Instant.parse("2026-03-05T00:20:00Z");
        sealer().look();
        assertThat(changed).containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"));
    }

    @Test
    void day_whose_signing_was_cut_off_is_signed_at_the_next_look() throws IOException {
        audited("2026-03-02T10:00:00Z");
        sealer().look();
        Path statement = temp.resolve("evidence").resolve("2026-03-03" + EvidenceFolder.STATEMENT);
        Files.delete(statement);
        sealer().look();
        assertThat(statement).exists();
        var verdict = new EvidenceCheck(folder(), EvidenceKeys.publicKey(keys().publicPem())).check(null, null);
        assertThat(verdict.findings()).isEmpty();
    }

    private DaySealer sealer() throws IOException {
        return new DaySealer(new JooqEvidenceItems(db), folder(), keys(), changed::add, () -> now);
    }

    private EvidenceFolder folder() {
        return new EvidenceFolder(temp.resolve("evidence"));
    }

    private EvidenceKeys keys() throws IOException {
        return EvidenceKeys.in(temp.resolve("keys"));
    }

    private void audited(String at) {
        db.insertInto(ENTRY)
                .set(ENTRY.AT, Instant.parse(at).atOffset(ZoneOffset.UTC))
                .set(ENTRY.WHO, "ana")
                .set(ENTRY.ADDRESS, "::1")
                .set(ENTRY.WHAT, "logged-in")
                .set(ENTRY.OBJECT, "ana")
                .set(ENTRY.DETAIL, JSONB.valueOf("{\"a\": 1}"))
                .execute();
    }

    private UUID stored(String at) {
        UUID id = UUID.randomUUID();
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, id)
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(RECORDING_.AGENT_ID, 1)
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "13900001111")
                .set(RECORDING_.STARTED_AT, Instant.parse(at).minusSeconds(60).atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STORED_AT, Instant.parse(at).atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.PATH, "2026/03/x.opus")
                .set(RECORDING_.SHA256, "abcdef")
                .set(RECORDING_.BYTES, 10L)
                .set(RECORDING_.DURATION_MS, 1000L)
                .execute();
        return id;
    }
}
