package io.seatline.phone;

import static io.seatline.db.phone.Tables.DEVICE_CHECK;

import io.seatline.db.phone.tables.records.DeviceCheckRecord;
import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Device checks in PostgreSQL. */
public final class JooqDeviceCheckStore implements DeviceCheckStore {
    private final DSLContext db;

    public JooqDeviceCheckStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void keep(DeviceCheck check) {
        DeviceCheckRecord row = db.newRecord(DEVICE_CHECK);
        row.setAgentId(check.agent().value());
        row.setAt(utc(check.at()));
        row.setResult(check.result().name());
        row.setBrowser(check.browser());
        row.setMicrophone(check.microphone());
        row.setSpeaker(check.speaker());
        row.setRinger(check.ringer());
        row.setMicrophoneHeard(check.microphoneHeard());
        row.setSpeakerHeard(check.speakerHeard());
        row.setEchoHeard(check.echoHeard());
        row.setNotifications(check.notifications());
        row.setEchoMs(check.echoMs());
        row.setRttMs(check.sound().rttMs());
        row.setJitterMs(check.sound().jitterMs());
        row.setLossPercent(real(check.sound().lossPercent()));
        row.setMos(real(check.sound().mos()));
        row.store();
    }

    @Override
    public Optional<DeviceCheck> newest(AgentId agent, Instant from) {
        return db.selectFrom(DEVICE_CHECK)
                .where(DEVICE_CHECK.AGENT_ID.eq(agent.value()))
                .and(DEVICE_CHECK.AT.ge(utc(from)))
                .orderBy(DEVICE_CHECK.AT.desc(), DEVICE_CHECK.ID.desc())
                .limit(1)
                .fetchOptional(JooqDeviceCheckStore::check);
    }

    @Override
    public Map<AgentId, Mark> marks(Instant from) {
        return db.select(DEVICE_CHECK.AGENT_ID, DEVICE_CHECK.AT, DEVICE_CHECK.RESULT)
                .distinctOn(DEVICE_CHECK.AGENT_ID)
                .from(DEVICE_CHECK)
                .where(DEVICE_CHECK.AT.ge(utc(from)))
                .orderBy(DEVICE_CHECK.AGENT_ID, DEVICE_CHECK.AT.desc(), DEVICE_CHECK.ID.desc())
                .fetchMap(
                        row -> new AgentId(row.value1()),
                        row -> new Mark(row.value2().toInstant(), DeviceCheck.Result.valueOf(row.value3())));
    }

    private static DeviceCheck check(DeviceCheckRecord row) {
        return new DeviceCheck(
                new AgentId(row.getAgentId()),
                row.getAt().toInstant(),
                row.getBrowser(),
                row.getMicrophone(),
                row.getSpeaker(),
                row.getRinger(),
                row.getMicrophoneHeard(),
                row.getSpeakerHeard(),
                row.getEchoHeard(),
                row.getNotifications(),
                row.getEchoMs(),
                new SoundFigures(
                        row.getRttMs(), row.getJitterMs(), precise(row.getLossPercent()), precise(row.getMos())));
    }

    static @Nullable Float real(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }

    private static @Nullable Double precise(@Nullable Float value) {
        return value == null ? null : value.doubleValue();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
