package io.seatline.recording;

import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.TestDatabase;
import io.seatline.db.recording.enums.State;
import io.seatline.recording.JobStep.CodedSound;
import io.seatline.recording.JobStep.JoinedSound;
import io.seatline.recording.JobStep.SealedSound;
import io.seatline.sealing.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqJobStoreTest {
    private static final Instant T = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID ONE = new UUID(1, 1), TWO = new UUID(1, 2);

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final JobStore jobs = new JooqJobStore(db);

    @BeforeEach
    void recordings() {
        for (UUID id : List.of(ONE, TWO))
            db.insertInto(RECORDING_)
                    .set(RECORDING_.SEGMENT_ID, id)
                    .set(RECORDING_.CALL_ID, new UUID(9, 9))
                    .set(RECORDING_.AGENT_ID, 1)
                    .set(RECORDING_.DIRECTION, "INBOUND")
                    .set(RECORDING_.CUSTOMER_NUMBER, "13800000000")
                    .set(RECORDING_.STARTED_AT, T.atOffset(ZoneOffset.UTC))
                    .set(RECORDING_.STATE, State.SAVED)
                    .execute();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_step_comes_back_with_all_that_was_found_out() {
        jobs.begin(ONE, T);
        var sound = new JoinedSound(Duration.ofMillis(12_345), -20.5f, -31.25f, RecordingReason.TOO_SHORT);
        var coded = new CodedSound(SoundFormat.OPUS, "ab");
        var sealed = new SealedSound(new WrappedKey("0001-00000000", "AAAA"), "cd");
        for (JobStep step : List.of(
                new JobStep.Encode(sound),
                new JobStep.Seal(sound, coded),
                new JobStep.Store(sound, coded, sealed),
                new JobStep.Clear(),
                new JobStep.Join())) {
            jobs.advance(ONE, step, T);
            assertThat(jobs.take(T, LEASE)).contains(new RecordingJob(ONE, step, T, 0));
        }
        assertThat(jobs.underWay(ONE)).isTrue();
        jobs.finish(ONE);
        assertThat(jobs.underWay(ONE)).isFalse();
        assertThat(jobs.take(T.plus(LEASE), LEASE)).isEmpty();
    }

    @Test
    void who_is_due_longest_comes_first_and_to_one_alone() {
        jobs.begin(TWO, T);
        jobs.begin(ONE, T.plusSeconds(1));
        jobs.begin(TWO, T.plusSeconds(2));
        assertThat(jobs.take(T.plusSeconds(5), LEASE).map(RecordingJob::recording))
                .contains(TWO);
        assertThat(jobs.take(T.plusSeconds(5), LEASE).map(RecordingJob::recording))
                .contains(ONE);
        assertThat(jobs.take(T.plusSeconds(5), LEASE)).isEmpty();
        assertThat(jobs.take(T.plusSeconds(5).plus(LEASE), LEASE).map(RecordingJob::recording))
                .as("whoever had it is gone")
                .contains(ONE);
    }

    @Test
    void what_failed_waits_and_a_restart_takes_it_at_once() {
        jobs.begin(ONE, T);
        jobs.retry(ONE, "the disk is full", T.plusSeconds(30));
        assertThat(jobs.take(T, LEASE)).isEmpty();
        jobs.release(T);
        assertThat(jobs.take(T, LEASE)).contains(new RecordingJob(ONE, new JobStep.Join(), T, 1));
    }
}
