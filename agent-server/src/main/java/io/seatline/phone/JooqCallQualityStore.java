package io.seatline.phone;

import static io.seatline.db.phone.Tables.CALL_QUALITY;
import static io.seatline.phone.JooqDeviceCheckStore.real;
import static io.seatline.phone.JooqDeviceCheckStore.utc;

import org.jooq.DSLContext;

/** Qualities of calls in PostgreSQL. */
public final class JooqCallQualityStore implements CallQualityStore {
    private final DSLContext db;

    public JooqCallQualityStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void keep(CallQuality quality) {
        var oneWay = quality.oneWay();
        db.insertInto(CALL_QUALITY)
                .set(CALL_QUALITY.CALL_ID, quality.call().value())
                .set(CALL_QUALITY.AGENT_ID, quality.agent().value())
                .set(CALL_QUALITY.AT, utc(quality.at()))
                .set(CALL_QUALITY.SECONDS, quality.seconds())
                .set(CALL_QUALITY.RTT_MS, quality.sound().rttMs())
                .set(CALL_QUALITY.JITTER_MS, quality.sound().jitterMs())
                .set(CALL_QUALITY.LOSS_PERCENT, real(quality.sound().lossPercent()))
                .set(CALL_QUALITY.MOS, real(quality.sound().mos()))
                .set(CALL_QUALITY.WORST_MOS, real(quality.worstMos()))
                .set(CALL_QUALITY.ONE_WAY, oneWay == null ? null : oneWay.name())
                .set(CALL_QUALITY.MUTED_HEADSET, quality.mutedHeadset())
                .onConflictDoNothing()
                .execute();
    }
}
