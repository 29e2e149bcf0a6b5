package io.seatline.history;

import io.seatline.account.Actor;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own day. The page says which stretch is its day: an agent may sit in another zone than the server. */
@RestController
@RequestMapping("/api/my-day")
public class AgentDayEndpoint {
    /** A day with a change of the clock, and no more: this is no report. */
    private static final Duration LONGEST = Duration.ofHours(26);

    private final AgentDays days;

    public AgentDayEndpoint(AgentDays days) {
        this.days = days;
    }

    @GetMapping
    public AgentDay day(Actor me, @RequestParam Instant from, @RequestParam Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0)
            throw Refused.invalid("to", "bad-parameter", Map.of("name", "to"));
        return days.between(me.id(), from, to);
    }
}
