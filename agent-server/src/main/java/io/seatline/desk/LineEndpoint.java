package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.floor.FloorAgent;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.Refused;
import io.seatline.telephony.LineId;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Phone credentials: new for each page, never stored, never logged; those before end at once. */
@RestController
@RequestMapping("/api/desk")
public final class LineEndpoint {
    /** @param url the switch's WebSocket as the browser reaches it */
    public record LineCredentials(String line, String password, String domain, String url, Instant expiresAt) {}

    private final LineSecrets secrets;
    private final FloorLoop floor;
    private final String url;

    public LineEndpoint(LineSecrets secrets, FloorLoop floor, String url) {
        this.secrets = secrets;
        this.floor = floor;
        this.url = url;
    }

    @PostMapping("/line")
    public ResponseEntity<LineCredentials> line(Actor actor) {
        floor.ask(actor.id(), new FloorCommand.RenewPhone());
        var line = FloorAgent.line(actor.id());
        return answer(line, secrets.fresh(line));
    }

    /** For the page that holds the line, also in the middle of a call: registration and call stay as they are. */
    @PostMapping("/line/renewal")
    public ResponseEntity<LineCredentials> renewal(Actor actor) {
        var line = FloorAgent.line(actor.id());
        return answer(
                line,
                secrets.renewed(line)
                        .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "line-expired", Map.of(), null)));
    }

    private ResponseEntity<LineCredentials> answer(LineId line, LineSecrets.Secret secret) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LineCredentials(line.value(), secret.value(), "seatline", url, secret.expiresAt()));
    }
}
