package io.seatline.recording;

import static io.seatline.db.recording.tables.Outline.OUTLINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Outlines in PostgreSQL: a byte for each bucket and side. */
public final class JooqOutlines implements Outlines {
    private static final int FULL = 255;

    private final DSLContext db;

    public JooqOutlines(DSLContext db) {
        this.db = db;
    }

    @Override
    public void save(UUID recording, Peaks outline) {
        var row = db.newRecord(OUTLINE);
        row.setRecordingId(recording);
        row.setDurationMs(outline.durationMs());
        row.setBucketMs(outline.bucketMs());
        row.setAgent(bytes(outline.agent()));
        row.setCustomer(bytes(outline.customer()));
        db.insertInto(OUTLINE)
                .set(row)
                .onConflict(OUTLINE.RECORDING_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public Optional<Peaks> find(UUID recording) {
        return db.selectFrom(OUTLINE)
                .where(OUTLINE.RECORDING_ID.eq(recording))
                .fetchOptional(row -> new Peaks(
                        row.getDurationMs(), row.getBucketMs(), shares(row.getAgent()), shares(row.getCustomer())));
    }

    private static byte[] bytes(List<Float> shares) {
        byte[] bytes = new byte[shares.size()];
        for (int n = 0; n < bytes.length; n++) bytes[n] = (byte) Math.round(shares.get(n) * FULL);
        return bytes;
    }

    private static List<Float> shares(byte[] bytes) {
        var shares = new ArrayList<Float>(bytes.length);
        for (byte b : bytes) shares.add(Math.round((b & FULL) * 1000f / FULL) / 1000f);
        return shares;
    }
}
