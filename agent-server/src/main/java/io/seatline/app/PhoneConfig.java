package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.desk.BoardView;
import io.seatline.desk.DeskMessage;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import io.seatline.phone.CallQuality;
import io.seatline.phone.CallQualityStore;
import io.seatline.phone.DeviceCheckEndpoint;
import io.seatline.phone.DeviceCheckStore;
import io.seatline.phone.JooqCallQualityStore;
import io.seatline.phone.JooqDeviceCheckStore;
import io.seatline.phone.SoundFigures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the browsers' phones tell: device checks, and how calls sounded. */
@Configuration(proxyBeanMethods = false)
class PhoneConfig {
    @Bean
    DeviceCheckStore deviceCheckStore(DSLContext db) {
        return new JooqDeviceCheckStore(db);
    }

    @Bean
    CallQualityStore callQualityStore(DSLContext db) {
        return new JooqCallQualityStore(db);
    }

    @Bean
    DeviceCheckEndpoint deviceCheckEndpoint(DeviceCheckStore checks, AuditLog audit, Clock clock) {
        return new DeviceCheckEndpoint(checks, audit, ZoneId.systemDefault(), clock);
    }

    /** The board's marks: who checked his devices today. */
    static Map<Integer, BoardView.CheckPart> checkedToday(DeviceCheckStore checks, Clock clock) {
        ZoneId zone = ZoneId.systemDefault();
        Instant midnight =
                LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        var marks = new HashMap<Integer, BoardView.CheckPart>();
        checks.marks(midnight)
                .forEach((agent, mark) -> marks.put(
                        agent.value(), new BoardView.CheckPart(mark.result().name(), mark.at())));
        return marks;
    }

    static CallQuality quality(AgentId agent, DeskMessage.CallQuality said, Instant at) {
        return new CallQuality(
                new CallId(said.callId()),
                agent,
                at,
                said.seconds(),
                new SoundFigures(said.rttMs(), said.jitterMs(), said.lossPercent(), said.mos()),
                said.worstMos(),
                oneWay(said.oneWay()),
                said.mutedHeadset());
    }

    private static CallQuality.@Nullable OneWay oneWay(@Nullable String word) {
        if (word == null) return null;
        for (var side : CallQuality.OneWay.values())
            if (side.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) return side;
        throw Refused.invalid("oneWay", "bad-message", Map.of());
    }
}
