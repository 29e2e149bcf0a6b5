package io.seatline.history;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.NumberPart;
import io.seatline.kernel.PageAsked;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of calls. An agent sees those he had part in. */
@RestController
@RequestMapping("/api/calls")
public class CallHistoryEndpoint {
    private final CallHistory history;
    private final InstantSource clock;

    public CallHistoryEndpoint(CallHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    public CallHistory.CallLines calls(
            Actor me,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Integer agentId,
            @RequestParam @Nullable Integer queueId,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable Direction direction,
            @RequestParam @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageAsked(page, size);
        String part = NumberPart.asked(number).map(NumberPart::digits).orElse(null);
        var search = new CallSearch(from, to, agentId, queueId, part, direction, outcome, asked.page(), asked.size());
        return history.search(me.role() == Role.AGENT ? search.ofAgent(me.id().value()) : search, clock.instant());
    }
}
