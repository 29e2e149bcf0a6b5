package io.seatline.phone;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.phone.Tables.CALL_QUALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.db.account.enums.Role;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqPhoneStoresTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T16:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final DeviceCheckStore checks = new JooqDeviceCheckStore(db);
    private final CallQualityStore qualities = new JooqCallQualityStore(db);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_newest_check_of_today_is_the_mark_and_yesterdays_is_none() {
        AgentId ana = account("ana");
        AgentId bo = account("bo");
        checks.keep(check(ana, MIDNIGHT.minusSeconds(1), true));
        assertTrue(checks.newest(ana, MIDNIGHT).isEmpty());
        checks.keep(check(ana, MIDNIGHT.plusSeconds(10), true));
        checks.keep(check(ana, MIDNIGHT.plusSeconds(20), false));
        checks.keep(check(bo, MIDNIGHT, true));

        var newest = checks.newest(ana, MIDNIGHT).orElseThrow();
        assertEquals(check(ana, MIDNIGHT.plusSeconds(20), false), newest);
        assertEquals(
                Map.of(
                        ana,
                        new DeviceCheckStore.Mark(MIDNIGHT.plusSeconds(20), DeviceCheck.Result.FAILED),
                        bo,
                        new DeviceCheckStore.Mark(MIDNIGHT, DeviceCheck.Result.PASSED)),
                checks.marks(MIDNIGHT));
    }

    @Test
    void each_part_of_a_call_is_a_line_and_the_same_told_twice_is_one() {
        var call = new CallId(UUID.randomUUID());
        var first = quality(call, 60);
        qualities.keep(first);
        qualities.keep(first);
        qualities.keep(new CallQuality(
                call,
                first.agent(),
                MIDNIGHT.plusSeconds(9),
                5,
                new SoundFigures(null, null, null, null),
                null,
                null,
                true));
        assertEquals(2, db.fetchCount(CALL_QUALITY, CALL_QUALITY.CALL_ID.eq(call.value())));
        assertThrows(Refused.class, () -> quality(call, -1));
    }

    private static CallQuality quality(CallId call, int seconds) {
        return new CallQuality(
                call,
                new AgentId(1),
                MIDNIGHT,
                seconds,
                new SoundFigures(31, 4, 0.25, 4.25),
                4.0,
                CallQuality.OneWay.AGENT_UNHEARD,
                false);
    }

    private static DeviceCheck check(AgentId agent, Instant at, boolean echo) {
        return new DeviceCheck(
                agent,
                at,
                "Chrome",
                "耳麦",
                "耳麦",
                "音箱",
                true,
                true,
                echo,
                true,
                echo ? 87 : null,
                new SoundFigures(20, 3, 0.5, 4.25));
    }

    private AgentId account(String login) {
        return new AgentId(db.insertInto(ACCOUNT_)
                .set(ACCOUNT_.LOGIN, login)
                .set(ACCOUNT_.DISPLAY_NAME, login)
                .set(ACCOUNT_.PASSWORD_HASH, "x")
                .set(ACCOUNT_.ROLE, Role.AGENT)
                .returning(ACCOUNT_.ID)
                .fetchSingle()
                .getId());
    }
}
