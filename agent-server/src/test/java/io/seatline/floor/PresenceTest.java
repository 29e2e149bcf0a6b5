package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.kernel.AgentId;
import io.seatline.telephony.LineId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");

    private final Presence presence = new Presence();

    private static LineId line(int agent) {
        return FloorAgent.line(new AgentId(agent));
    }

    @Test
    void switch_is_told_the_agents_phones_when_they_change_and_not_again() {
        presence.lines(Set.of(line(2), line(1), new LineId("robot-agent")), AT);
        assertNull(presence.takeNewFallback(), "the switch is away");
        presence.live(true);
        assertEquals(List.of(line(1), line(2)), presence.takeNewFallback());
        assertNull(presence.takeNewFallback());
        presence.line(line(1), true, AT);
        assertNull(presence.takeNewFallback(), "it was there before");
        presence.line(line(1), false, AT);
        assertEquals(List.of(line(2)), presence.takeNewFallback());
        presence.lines(Set.of(line(2)), AT);
        assertNull(presence.takeNewFallback(), "the snapshot says the same");
    }

    @Test
    void what_changed_while_the_switch_was_away_is_told_when_it_is_back() {
        presence.live(true);
        presence.line(line(1), true, AT);
        presence.live(false);
        assertNull(presence.takeNewFallback());
        presence.live(true);
        assertEquals(List.of(line(1)), presence.takeNewFallback());
    }
}
