package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.floor.FloorAgent;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorLoop;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Phone credentials: new for each page, never stored, never logged; those before end at once. */
@RestController
@RequestMapping("/api/desk")
public final class LineEndpoint {
    /** A page asks again well before; what is not renewed ends with the log-out at the latest. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    /** @param url the switch's WebSocket as the browser reaches it */
    public record LineCredentials(String line, String password, String domain, String url, Instant expiresAt) {}

    private final Telephony telephony;
    private final FloorLoop floor;
    private final String url;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public LineEndpoint(Telephony telephony, FloorLoop floor, String url, InstantSource clock) {
        this.telephony = telephony;
        this.floor = floor;
        this.url = url;
        this.clock = clock;
    }

    @PostMapping("/line")
    public ResponseEntity<LineCredentials> line(Actor actor) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var line = FloorAgent.line(actor.id());
        floor.ask(actor.id(), new FloorCommand.RenewPhone());
        telephony.execute(new TelephonyCommand.ProvisionLine(line, password));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LineCredentials(
                        line.value(), password, "seatline", url, clock.instant().plus(LIFETIME)));
    }
}
