package io.seatline.history;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.NumberPart;
import io.seatline.kernel.PageAsked;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of calls. An agent sees those he had part in. Numbers are masked; who asks for a whole one is written down. */
@RestController
@RequestMapping("/api/calls")
public class CallHistoryEndpoint {
    private final CallHistory history;
    private final AuditLog audit;
    private final InstantSource clock;

    public record WholeNumber(String number) {}

    public CallHistoryEndpoint(CallHistory history, AuditLog audit, InstantSource clock) {
        this.history = history;
        this.audit = audit;
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
        var part = NumberPart.asked(number, me.mayRevealNumbers()).orElse(null);
        var search = new CallSearch(from, to, agentId, queueId, part, direction, outcome, asked.page(), asked.size());
        return history.search(me.role() == Role.AGENT ? search.ofAgent(me.id().value()) : search, clock.instant());
    }

    /** A POST: it leaves a line in the log. */
    @PostMapping("/{id}/number")
    public WholeNumber revealCallNumber(Actor me, @PathVariable UUID id) {
        var number = history.number(id, null).orElseThrow(Refused::notFound);
        audit.write(me.login(), me.address(), "number-revealed", id.toString(), Map.of("of", "call"));
        return new WholeNumber(number);
    }
}
