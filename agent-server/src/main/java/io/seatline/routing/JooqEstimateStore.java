package io.seatline.routing;

import static io.seatline.db.routing.Tables.ESTIMATE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

public final class JooqEstimateStore implements EstimateStore {
    private final DSLContext db;

    public JooqEstimateStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(List<JudgedEstimate> estimates) {
        var rows = estimates.stream()
                .map(judged -> {
                    var row = db.newRecord(ESTIMATE);
                    row.setCallId(judged.call().value());
                    row.setQueueId(judged.queue().value());
                    row.setSaidAt(judged.saidAt().atOffset(ZoneOffset.UTC));
                    row.setAnnounced(judged.announced());
                    row.setFromSeconds((int) judged.said().from().toSeconds());
                    row.setToSeconds((int) judged.said().to().toSeconds());
                    row.setWaitedSeconds((int) judged.waited().toSeconds());
                    row.setError(judged.error());
                    return row;
                })
                .toList();
        db.batchInsert(rows).execute();
    }

    @Override
    public EstimateErrors last(int queue) {
        return new EstimateErrors(db.select(ESTIMATE.ERROR)
                .from(ESTIMATE)
                .where(ESTIMATE.QUEUE_ID.eq(queue))
                .orderBy(ESTIMATE.SAID_AT.desc(), ESTIMATE.ID.desc())
                .limit(EstimateErrors.REMEMBERED)
                .fetch(ESTIMATE.ERROR)
                .reversed());
    }

    @Override
    public void deleteBefore(Instant when) {
        db.deleteFrom(ESTIMATE)
                .where(ESTIMATE.SAID_AT.lt(when.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
