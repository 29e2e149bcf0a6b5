package io.seatline.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.LineId;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.ProvisionLine;
import io.seatline.telephony.TelephonyCommand.RemoveLine;
import io.seatline.telephony.TelephonyCommand.RenewLine;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineSecretsTest {
    private static final LineId LINE = new LineId("agent-7");

    private Instant now = Instant.parse("2026-11-20T01:00:00Z");
    private final List<TelephonyCommand> asked = new ArrayList<>();
    private final LineSecrets secrets = new LineSecrets(new Listening(), () -> now);

    /** Writes down what the switch is asked. */
    private final class Listening implements Telephony {
        @Override
        public void start(Listener listener) {
            throw new AssertionError("nobody listens here");
        }

        @Override
        public void execute(TelephonyCommand command) {
            asked.add(command);
        }

        @Override
        public void close() {
            asked.clear();
        }
    }

    @Test
    void renewed_secret_is_another_one_and_ends_no_registration() {
        var first = secrets.fresh(LINE);
        now = now.plus(Duration.ofMinutes(55));
        var second = secrets.renewed(LINE).orElseThrow();
        assertNotEquals(first.value(), second.value());
        assertEquals(now.plus(LineSecrets.LIFETIME), second.expiresAt());
        assertEquals(List.of(new ProvisionLine(LINE, first.value()), new RenewLine(LINE, second.value())), asked);
    }

    @Test
    void secret_that_nobody_renewed_opens_nothing_after_an_hour() {
        var secret = secrets.fresh(LINE);
        now = now.plus(LineSecrets.LIFETIME).minusSeconds(1);
        secrets.sweep();
        assertEquals(1, asked.size(), "still valid");
        now = now.plusSeconds(1);
        secrets.sweep();
        assertTrue(asked.getLast() instanceof RenewLine(var line, var other)
                && line.equals(LINE)
                && !other.equals(secret.value()));
        assertTrue(secrets.renewed(LINE).isEmpty(), "too late: the page must start anew");
        secrets.sweep();
        assertEquals(2, asked.size(), "shut once");
    }

    @Test
    void account_that_was_removed_is_not_made_again() {
        secrets.fresh(LINE);
        secrets.asked(new RemoveLine(LINE));
        now = now.plus(LineSecrets.LIFETIME);
        secrets.sweep();
        assertEquals(1, asked.size());
        assertTrue(secrets.renewed(LINE).isEmpty());
    }

    @Test
    void phone_that_was_there_before_us_has_an_hour_and_may_renew() {
        secrets.heard(new TelephonyEvent.NodeConnected(new NodeSnapshot("boot", List.of(), Set.of(LINE)), now));
        now = now.plus(Duration.ofMinutes(30));
        assertTrue(secrets.renewed(LINE).isPresent());
        now = now.plus(LineSecrets.LIFETIME);
        secrets.sweep();
        assertEquals(2, asked.size(), "the renewal, then the end");
    }

    @Test
    void no_secret_stands_in_a_text() {
        var secret = secrets.fresh(LINE);
        assertTrue(
                !secret.toString().contains(secret.value()) && !asked.toString().contains(secret.value()));
    }
}
