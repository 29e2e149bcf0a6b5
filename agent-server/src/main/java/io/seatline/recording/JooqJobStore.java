package io.seatline.recording;

import static io.seatline.db.recording.tables.Job.JOB;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.seatline.db.recording.enums.Format;
import io.seatline.db.recording.enums.Step;
import io.seatline.db.recording.tables.records.JobRecord;
import io.seatline.recording.JobStep.CodedSound;
import io.seatline.recording.JobStep.JoinedSound;
import io.seatline.recording.JobStep.SealedSound;
import io.seatline.sealing.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Jobs in PostgreSQL. */
public final class JooqJobStore implements JobStore {
    private final DSLContext db;

    public JooqJobStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void begin(UUID recording, Instant now) {
        db.insertInto(JOB)
                .set(JOB.RECORDING_ID, recording)
                .set(JOB.STEP, Step.JOIN)
                .set(JOB.BEGUN_AT, utc(now))
                .set(JOB.DUE_AT, utc(now))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public boolean underWay(UUID recording) {
        return db.fetchExists(JOB, JOB.RECORDING_ID.eq(recording));
    }

    @Override
    public Optional<RecordingJob> take(Instant now, Duration lease) {
        var next = select(JOB.RECORDING_ID)
                .from(JOB)
                .where(JOB.DUE_AT.le(utc(now)))
                .orderBy(JOB.DUE_AT, JOB.RECORDING_ID)
                .limit(inline(1))
                .forUpdate()
                .skipLocked();
        return db.update(JOB)
                .set(JOB.DUE_AT, utc(now.plus(lease)))
                .where(JOB.RECORDING_ID.eq(field(next)))
                .returning()
                .fetchOptional()
                .map(JooqJobStore::job);
    }

    @Override
    public void advance(UUID recording, JobStep next, Instant now) {
        JobRecord row = db.newRecord(JOB);
        switch (next) {
            case JobStep.Join() -> row.setStep(Step.JOIN);
            case JobStep.Encode(var sound) -> {
                row.setStep(Step.ENCODE);
                fill(row, sound);
            }
            case JobStep.Seal(var sound, var coded) -> {
                row.setStep(Step.SEAL);
                fill(row, sound);
                fill(row, coded);
            }
            case JobStep.Store(var sound, var coded, var sealed) -> {
                row.setStep(Step.STORE);
                fill(row, sound);
                fill(row, coded);
                row.setMasterKey(sealed.key().master());
                row.setWrappedKey(sealed.key().wrapped());
                row.setSealedSha256(sealed.sha256());
            }
            case JobStep.Clear() -> row.setStep(Step.CLEAR);
        }
        row.setDueAt(utc(now));
        row.setAttempts(0);
        row.setFailure(null);
        db.update(JOB).set(row).where(JOB.RECORDING_ID.eq(recording)).execute();
    }

    @Override
    public void retry(UUID recording, String failure, Instant dueAt) {
        db.update(JOB)
                .set(JOB.ATTEMPTS, JOB.ATTEMPTS.plus(1))
                .set(JOB.FAILURE, failure)
                .set(JOB.DUE_AT, utc(dueAt))
                .where(JOB.RECORDING_ID.eq(recording))
                .execute();
    }

    @Override
    public void finish(UUID recording) {
        db.deleteFrom(JOB).where(JOB.RECORDING_ID.eq(recording)).execute();
    }

    @Override
    public void release(Instant now) {
        db.update(JOB).set(JOB.DUE_AT, utc(now)).where(JOB.DUE_AT.gt(utc(now))).execute();
    }

    private static void fill(JobRecord row, JoinedSound sound) {
        row.setDurationMs(sound.length().toMillis());
        row.setAgentDbfs(sound.agentDbfs());
        row.setCustomerDbfs(sound.customerDbfs());
        RecordingReason flaw = sound.flaw();
        row.setFlaw(flaw == null ? null : flaw.slug());
    }

    private static void fill(JobRecord row, CodedSound coded) {
        row.setFormat(Format.valueOf(coded.format().name()));
        row.setPlainSha256(coded.sha256());
    }

    private static RecordingJob job(JobRecord row) {
        JobStep step = switch (row.getStep()) {
            case JOIN -> new JobStep.Join();
            case ENCODE -> new JobStep.Encode(sound(row));
            case SEAL -> new JobStep.Seal(sound(row), coded(row));
            case STORE ->
                new JobStep.Store(
                        sound(row),
                        coded(row),
                        new SealedSound(
                                new WrappedKey(row.getMasterKey(), row.getWrappedKey()), row.getSealedSha256()));
            case CLEAR -> new JobStep.Clear();
        };
        return new RecordingJob(row.getRecordingId(), step, row.getBegunAt().toInstant(), row.getAttempts());
    }

    private static JoinedSound sound(JobRecord row) {
        String flaw = row.getFlaw();
        return new JoinedSound(
                Duration.ofMillis(row.getDurationMs()),
                row.getAgentDbfs(),
                row.getCustomerDbfs(),
                flaw == null ? null : RecordingReason.of(flaw));
    }

    private static CodedSound coded(JobRecord row) {
        return new CodedSound(SoundFormat.valueOf(row.getFormat().getLiteral()), row.getPlainSha256());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
