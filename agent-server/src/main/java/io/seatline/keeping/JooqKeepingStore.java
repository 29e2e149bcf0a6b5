package io.seatline.keeping;

import static io.seatline.db.recording.Tables.CERTIFICATE;
import static io.seatline.db.recording.Tables.OUTLINE;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.RETENTION;
import static io.seatline.db.recording.Tables.TRANSCRIPT;

import io.seatline.db.recording.enums.State;
import io.seatline.db.recording.tables.records.CertificateRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Holds, deletions and certificates in PostgreSQL. */
public final class JooqKeepingStore implements KeepingStore {
    private final DSLContext db;

    public JooqKeepingStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Keeping> find(UUID recording) {
        return db.select(RECORDING_, RETENTION.LEAST_DAYS)
                .from(RECORDING_)
                .join(RETENTION)
                .on(RETENTION.ID.eq(RECORDING_.RETENTION_ID))
                .where(RECORDING_.SEGMENT_ID.eq(recording))
                .fetchOptional(row -> {
                    var it = row.value1();
                    OffsetDateTime held = it.getHeldAt();
                    return new Keeping(
                            recording,
                            it.getState() == State.STORED,
                            it.getStartedAt().toInstant().plus(Duration.ofDays(row.value2())),
                            held == null ? null : new Hold(held.toInstant(), it.getHeldBy(), it.getHoldReason()));
                });
    }

    @Override
    public void hold(UUID recording, @Nullable Hold hold) {
        db.update(RECORDING_)
                .set(RECORDING_.HELD_AT, hold == null ? null : utc(hold.at()))
                .set(RECORDING_.HELD_BY, hold == null ? null : hold.by())
                .set(RECORDING_.HOLD_REASON, hold == null ? null : hold.reason())
                .where(RECORDING_.SEGMENT_ID.eq(recording))
                .execute();
    }

    @Override
    public List<UUID> expired(Instant now, int limit) {
        List<Condition> over = db.selectFrom(RETENTION)
                .where(RETENTION.MOST_DAYS.isNotNull())
                .fetch(row -> RECORDING_
                        .RETENTION_ID
                        .eq(row.getId())
                        .and(RECORDING_.STARTED_AT.lt(utc(now.minus(Duration.ofDays(row.getMostDays()))))));
        return db.select(RECORDING_.SEGMENT_ID)
                .from(RECORDING_)
                .where(RECORDING_.STATE.eq(State.STORED))
                .and(RECORDING_.HELD_AT.isNull())
                .and(DSL.or(over))
                .orderBy(RECORDING_.STARTED_AT)
                .limit(limit)
                .fetch(RECORDING_.SEGMENT_ID);
    }

    @Override
    public Optional<Certificate> delete(
            UUID recording, Certificate.Deletion deletion, @Nullable String reason, String by, Instant now) {
        return db.transactionResult(tx -> {
            var row = tx.dsl()
                    .selectFrom(RECORDING_)
                    .where(RECORDING_.SEGMENT_ID.eq(recording))
                    .and(RECORDING_.STATE.eq(State.STORED))
                    .and(RECORDING_.HELD_AT.isNull())
                    .forUpdate()
                    .fetchOne();
            if (row == null) return Optional.empty();
            CertificateRecord certificate = tx.dsl().newRecord(CERTIFICATE);
            certificate.setRecordingId(recording);
            certificate.setCallId(row.getCallId());
            certificate.setStartedAt(row.getStartedAt());
            certificate.setDurationMs(row.getDurationMs());
            certificate.setSha256(row.getSha256());
            certificate.setBytes(row.getBytes());
            certificate.setDeletion(io.seatline.db.recording.enums.Deletion.valueOf(deletion.name()));
            certificate.setReason(reason == null ? rule(tx.dsl(), row.getRetentionId()) : reason);
            certificate.setDeletedBy(by);
            certificate.setDeletedAt(utc(now));
            certificate.insert();
            row.setState(State.DELETED);
            row.setMasterKey(null);
            row.setWrappedKey(null);
            row.update();
            tx.dsl()
                    .deleteFrom(OUTLINE)
                    .where(OUTLINE.RECORDING_ID.eq(recording))
                    .execute();
            tx.dsl()
                    .deleteFrom(TRANSCRIPT)
                    .where(TRANSCRIPT.RECORDING_ID.eq(recording))
                    .execute();
            return Optional.of(certificate(certificate));
        });
    }

    private static String rule(DSLContext db, int retention) {
        var row = db.fetchSingle(RETENTION, RETENTION.ID.eq(retention));
        return row.getName() + ", " + row.getMostDays() + " d";
    }

    @Override
    public List<Remains> remains(int limit) {
        return db.select(RECORDING_.SEGMENT_ID, RECORDING_.PATH)
                .from(RECORDING_)
                .where(RECORDING_.STATE.eq(State.DELETED))
                .and(RECORDING_.PATH.isNotNull())
                .limit(limit)
                .fetch(row -> new Remains(row.value1(), row.value2()));
    }

    @Override
    public void removed(UUID recording) {
        db.update(RECORDING_)
                .setNull(RECORDING_.PATH)
                .where(RECORDING_.SEGMENT_ID.eq(recording))
                .and(RECORDING_.STATE.eq(State.DELETED))
                .execute();
    }

    @Override
    public Optional<Certificate> certificate(UUID recording) {
        return db.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.RECORDING_ID.eq(recording))
                .fetchOptional(JooqKeepingStore::certificate);
    }

    private static Certificate certificate(CertificateRecord row) {
        return new Certificate(
                row.getRecordingId(),
                row.getCallId(),
                row.getStartedAt().toInstant(),
                row.getDurationMs(),
                row.getSha256(),
                row.getBytes(),
                Certificate.Deletion.valueOf(row.getDeletion().getLiteral()),
                row.getReason(),
                row.getDeletedBy(),
                row.getDeletedAt().toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
