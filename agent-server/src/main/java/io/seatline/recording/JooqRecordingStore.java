package io.seatline.recording;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.RETENTION;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.db.recording.enums.Format;
import io.seatline.db.recording.enums.State;
import io.seatline.db.recording.tables.records.RecordingRecord;
import io.seatline.kernel.CallId;
import io.seatline.sealing.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL. The times of a segment are the history's; they are looked up, not copied, while they may change. */
public final class JooqRecordingStore implements RecordingStore {
    private final DSLContext db;

    public JooqRecordingStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public int adoptSince(Instant since, boolean diskShort) {
        return db.insertInto(
                        RECORDING_,
                        RECORDING_.SEGMENT_ID,
                        RECORDING_.CALL_ID,
                        RECORDING_.AGENT_ID,
                        RECORDING_.QUEUE_ID,
                        RECORDING_.DIRECTION,
                        RECORDING_.CUSTOMER_NUMBER,
                        RECORDING_.STARTED_AT,
                        RECORDING_.RETENTION_ID,
                        RECORDING_.DISK_SHORT,
                        RECORDING_.STATE)
                .select(DSL.select(
                                SEGMENT.ID,
                                SEGMENT.CALL_ID,
                                SEGMENT.AGENT_ID,
                                SEGMENT.QUEUE_ID,
                                CALL.DIRECTION,
                                CALL.CUSTOMER_NUMBER,
                                SEGMENT.STARTED_AT,
                                coalesce(QUEUE.RETENTION_ID, inline(Retentions.USUAL)),
                                inline(diskShort),
                                inline(State.STARTING))
                        .from(SEGMENT)
                        .join(CALL)
                        .on(CALL.ID.eq(SEGMENT.CALL_ID))
                        .leftJoin(QUEUE)
                        .on(QUEUE.ID.eq(SEGMENT.QUEUE_ID))
                        .where(SEGMENT.RECORD)
                        .and(SEGMENT.STARTED_AT.ge(utc(since)))
                        .and(notExists(selectOne().from(RECORDING_).where(RECORDING_.SEGMENT_ID.eq(SEGMENT.ID)))))
                .onConflict(RECORDING_.SEGMENT_ID)
                .doNothing()
                .execute();
    }

    @Override
    public List<Recording> unsettled(int limit) {
        return select(RECORDING_.STATE.in(State.STARTING, State.RUNNING, State.SAVED), limit);
    }

    @Override
    public Optional<Recording> find(UUID id) {
        return select(RECORDING_.SEGMENT_ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public void save(Recording recording) {
        RecordingRecord row = db.newRecord(RECORDING_);
        row.setSegmentId(recording.id());
        switch (recording.state()) {
            case RecordingState.Starting() -> row.setState(State.STARTING);
            case RecordingState.Running() -> row.setState(State.RUNNING);
            case RecordingState.Saved() -> row.setState(State.SAVED);
            case RecordingState.Failed(var reason) -> {
                row.setState(State.FAILED);
                row.setReason(reason.slug());
            }
            case RecordingState.Stored(var sound) -> fill(row, sound);
        }
        // What is stored stays as it is: the file in the vault was checked against this very row.
        int changed = db.update(RECORDING_)
                .set(row)
                .where(RECORDING_.SEGMENT_ID.eq(recording.id()))
                .and(RECORDING_.STATE.notIn(State.STORED, State.DELETED))
                .execute();
        if (changed != 1) throw new IllegalStateException("recording " + recording.id() + " is settled or has no row");
    }

    private static void fill(RecordingRecord row, StoredSound sound) {
        row.setState(State.STORED);
        RecordingReason flaw = sound.flaw();
        row.setReason(flaw == null ? null : flaw.slug());
        row.setPath(sound.path());
        row.setSha256(sound.sha256());
        row.setBytes(sound.bytes());
        row.setFormat(Format.valueOf(sound.format().name()));
        WrappedKey key = sound.key();
        row.setMasterKey(key == null ? null : key.master());
        row.setWrappedKey(key == null ? null : key.wrapped());
        row.setDurationMs(sound.length().toMillis());
        row.setAgentDbfs(sound.agentDbfs());
        row.setCustomerDbfs(sound.customerDbfs());
        row.setStoredAt(utc(sound.at()));
    }

    private List<Recording> select(Condition which, int limit) {
        return db.select(RECORDING_, SEGMENT.STARTED_AT, SEGMENT.ENDED_AT, RETENTION.FORMAT)
                .from(RECORDING_)
                .join(SEGMENT)
                .on(SEGMENT.ID.eq(RECORDING_.SEGMENT_ID))
                .join(RETENTION)
                .on(RETENTION.ID.eq(RECORDING_.RETENTION_ID))
                .where(which)
                .orderBy(RECORDING_.STARTED_AT)
                .limit(limit)
                .fetch(row -> recording(row.value1(), row));
    }

    private static Recording recording(RecordingRecord row, Record times) {
        OffsetDateTime ended = times.get(SEGMENT.ENDED_AT);
        return new Recording(
                row.getSegmentId(),
                new CallId(row.getCallId()),
                times.get(SEGMENT.STARTED_AT).toInstant(),
                ended == null ? null : ended.toInstant(),
                SoundFormat.valueOf(times.get(RETENTION.FORMAT).getLiteral()),
                state(row));
    }

    private static RecordingState state(RecordingRecord row) {
        return switch (row.getState()) {
            case STARTING -> new RecordingState.Starting();
            case RUNNING -> new RecordingState.Running();
            case SAVED -> new RecordingState.Saved();
            case FAILED -> new RecordingState.Failed(RecordingReason.of(row.getReason()));
            case STORED, DELETED ->
                new RecordingState.Stored(new StoredSound(
                        row.getPath(),
                        row.getSha256(),
                        row.getBytes(),
                        SoundFormat.valueOf(row.getFormat().getLiteral()),
                        key(row.getMasterKey(), row.getWrappedKey()),
                        Duration.ofMillis(row.getDurationMs()),
                        row.getAgentDbfs(),
                        row.getCustomerDbfs(),
                        reason(row.getReason()),
                        row.getStoredAt().toInstant()));
        };
    }

    static @Nullable WrappedKey key(@Nullable String master, @Nullable String wrapped) {
        return master == null || wrapped == null ? null : new WrappedKey(master, wrapped);
    }

    private static @Nullable RecordingReason reason(@Nullable String slug) {
        return slug == null ? null : RecordingReason.of(slug);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
