package io.seatline.desk;

import io.seatline.telephony.LineId;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets of the agents' phones: known to one page, valid for an hour, renewed by that page while a call goes on. One that
 * is not renewed is replaced by one that nobody knows, so a copied secret is worth an hour at the most. Kept nowhere: after a
 * restart the phones that are there have an hour from then.
 */
public final class LineSecrets {
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final Telephony telephony;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<LineId, Instant> ends = new ConcurrentHashMap<>();

    /** A secret and its end. */
    record Secret(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "Secret[***, until " + expiresAt + "]";
        }
    }

    public LineSecrets(Telephony telephony, InstantSource clock) {
        this.telephony = telephony;
        this.clock = clock;
    }

    /** For a page that starts: what was registered with an older secret ends. */
    Secret fresh(LineId line) {
        var secret = next();
        ends.put(line, secret.expiresAt());
        telephony.execute(new TelephonyCommand.ProvisionLine(line, secret.value()));
        return secret;
    }

    /** For a page that goes on; empty when its time is over: then it starts anew. */
    Optional<Secret> renewed(LineId line) {
        var secret = next();
        if (ends.computeIfPresent(line, (_, _) -> secret.expiresAt()) == null) return Optional.empty();
        telephony.execute(new TelephonyCommand.RenewLine(line, secret.value()));
        return Optional.of(secret);
    }

    /** Shuts out whoever did not renew; called about once a minute. */
    public void sweep() {
        var now = clock.instant();
        for (var line : ends.keySet()) {
            // Removed under the map's own lock, so that a renewal at this moment either comes before or is refused.
            var left = ends.computeIfPresent(line, (_, end) -> end.isAfter(now) ? end : null);
            if (left == null) telephony.execute(new TelephonyCommand.RenewLine(line, next().value()));
        }
    }

    /** An account that is gone needs no end. */
    public void asked(TelephonyCommand command) {
        if (command instanceof TelephonyCommand.RemoveLine(var line)) ends.remove(line);
    }

    /** Phones that were there before us have an hour from now. */
    public void heard(TelephonyEvent event) {
        if (event instanceof TelephonyEvent.NodeConnected(var snapshot, var at)) {
            for (var line : snapshot.reachable()) ends.putIfAbsent(line, at.plus(LIFETIME));
        }
    }

    private Secret next() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new Secret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                clock.instant().plus(LIFETIME));
    }
}
