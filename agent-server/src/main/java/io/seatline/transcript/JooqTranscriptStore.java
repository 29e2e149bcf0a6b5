package io.seatline.transcript;

import static io.seatline.db.recording.Tables.ACOUSTICS;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.TRANSCRIPT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.db.recording.enums.State;
import io.seatline.db.recording.tables.records.TranscriptRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Transcripts in PostgreSQL. */
public final class JooqTranscriptStore implements TranscriptStore {
    private final DSLContext db;

    public JooqTranscriptStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<UUID> waiting(int limit, Instant again) {
        return db.select(RECORDING_.SEGMENT_ID)
                .from(RECORDING_)
                .join(ACOUSTICS)
                .on(ACOUSTICS.RECORDING_ID.eq(RECORDING_.SEGMENT_ID))
                .where(
                        RECORDING_.STATE.eq(State.STORED),
                        RECORDING_.WRAPPED_KEY.isNotNull(),
                        ACOUSTICS.FIGURES.isNotNull(),
                        notExists(selectOne()
                                .from(TRANSCRIPT)
                                .where(
                                        TRANSCRIPT.RECORDING_ID.eq(RECORDING_.SEGMENT_ID),
                                        TRANSCRIPT
                                                .FAILURE
                                                .isNull()
                                                .or(TRANSCRIPT.MADE_AT.gt(again.atOffset(ZoneOffset.UTC))))))
                .orderBy(RECORDING_.STARTED_AT.desc())
                .limit(limit)
                .fetch(RECORDING_.SEGMENT_ID);
    }

    @Override
    public void save(UUID recording, KeptTranscript transcript) {
        db.transaction(tx -> {
            // Against one who erases the recording at this moment: nothing of it may come back.
            boolean stored = tx.dsl()
                    .select(RECORDING_.SEGMENT_ID)
                    .from(RECORDING_)
                    .where(RECORDING_.SEGMENT_ID.eq(recording), RECORDING_.STATE.eq(State.STORED))
                    .forShare()
                    .fetchOptional()
                    .isPresent();
            if (!stored) return;
            TranscriptRecord row = tx.dsl().newRecord(TRANSCRIPT);
            row.setRecordingId(recording);
            row.setSealed(transcript.sealed());
            row.setFailure(transcript.failure());
            row.setModel(transcript.model());
            row.setBroken(transcript.broken().toArray(Integer[]::new));
            row.setRules(transcript.rules());
            row.setMadeAt(transcript.at().atOffset(ZoneOffset.UTC));
            row.merge();
        });
    }

    @Override
    public Optional<KeptTranscript> find(UUID recording) {
        return db.selectFrom(TRANSCRIPT)
                .where(TRANSCRIPT.RECORDING_ID.eq(recording))
                .fetchOptional(row -> new KeptTranscript(
                        row.getSealed(),
                        row.getFailure(),
                        row.getModel(),
                        List.of(row.getBroken()),
                        row.getRules(),
                        row.getMadeAt().toInstant()));
    }

    @Override
    public List<UUID> judgedOtherwise(int state, int limit) {
        return db.select(TRANSCRIPT.RECORDING_ID)
                .from(TRANSCRIPT)
                .where(TRANSCRIPT.SEALED.isNotNull(), TRANSCRIPT.RULES.ne(state))
                .orderBy(TRANSCRIPT.MADE_AT.desc())
                .limit(limit)
                .fetch(TRANSCRIPT.RECORDING_ID);
    }

    @Override
    public void judge(UUID recording, List<Integer> broken, int state) {
        db.update(TRANSCRIPT)
                .set(TRANSCRIPT.BROKEN, broken.toArray(Integer[]::new))
                .set(TRANSCRIPT.RULES, state)
                .where(TRANSCRIPT.RECORDING_ID.eq(recording))
                .execute();
    }
}
