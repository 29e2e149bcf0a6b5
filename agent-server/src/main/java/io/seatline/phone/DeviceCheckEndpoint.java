package io.seatline.phone;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own device check: the page says what it found, and asks whether today's was done. */
@RestController
@RequestMapping("/api/desk/device-check")
public class DeviceCheckEndpoint {
    private final DeviceCheckStore checks;
    private final AuditLog audit;
    private final ZoneId zone;
    private final InstantSource clock;

    /** What the page found; see {@link DeviceCheck} and {@link SoundFigures} for the units. */
    public record DeviceCheckForm(
            String microphone,
            String speaker,
            String ringer,
            boolean microphoneHeard,
            boolean speakerHeard,
            boolean echoHeard,
            boolean notifications,
            @Nullable Integer echoMs,
            @Nullable Integer rttMs,
            @Nullable Integer jitterMs,
            @Nullable Double lossPercent,
            @Nullable Double mos) {}

    /** @param result null, as the rest, when nothing was checked today */
    public record CheckedToday(
            DeviceCheck.@Nullable Result result,
            @Nullable Instant at,
            @Nullable String microphone,
            @Nullable String speaker,
            @Nullable String ringer) {
        static final CheckedToday NOT = new CheckedToday(null, null, null, null, null);

        static CheckedToday of(DeviceCheck check) {
            return new CheckedToday(check.result(), check.at(), check.microphone(), check.speaker(), check.ringer());
        }
    }

    public DeviceCheckEndpoint(DeviceCheckStore checks, AuditLog audit, ZoneId zone, InstantSource clock) {
        this.checks = checks;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping
    public CheckedToday today(Actor me) {
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        return checks.newest(me.id(), midnight).map(CheckedToday::of).orElse(CheckedToday.NOT);
    }

    @PostMapping
    public CheckedToday check(
            Actor me,
            @RequestHeader(name = "User-Agent") Optional<String> browser,
            @RequestBody DeviceCheckForm found) {
        var check = new DeviceCheck(
                me.id(),
                clock.instant(),
                browser.orElse(""),
                found.microphone(),
                found.speaker(),
                found.ringer(),
                found.microphoneHeard(),
                found.speakerHeard(),
                found.echoHeard(),
                found.notifications(),
                found.echoMs(),
                new SoundFigures(found.rttMs(), found.jitterMs(), found.lossPercent(), found.mos()));
        audit.write(
                me.login(),
                me.address(),
                "devices-checked",
                me.login(),
                Map.of("result", check.result().name(), "microphone", check.microphone()));
        checks.keep(check);
        return CheckedToday.of(check);
    }
}
