package io.seatline.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a call went to whom it went, for those who run the floor. */
@RestController
public class TraceEndpoint {
    private final TraceStore store;

    public TraceEndpoint(TraceStore store) {
        this.store = store;
    }

    public record Decisions(List<Decision> items, int total) {}

    /** @param unlisted agents who are counted and do not stand in the list */
    public record Decision(
            Instant at,
            String queueName,
            int ring,
            long waitedMs,
            double score,
            int waiting,
            @Nullable Integer agent,
            RoutingTrace.@Nullable By by,
            List<RoutingTrace.Candidate> candidates,
            int unlisted) {
        static Decision of(RoutingTrace trace) {
            return new Decision(
                    trace.at(),
                    trace.queueName(),
                    trace.ring(),
                    trace.waitedMs(),
                    trace.score() / 1_000.0,
                    trace.waiting(),
                    trace.agent(),
                    trace.by(),
                    trace.candidates(),
                    trace.unlisted());
        }
    }

    @GetMapping("/api/calls/{id}/routing")
    public Decisions of(@PathVariable UUID id) {
        var decisions = store.of(id).stream().map(Decision::of).toList();
        return new Decisions(decisions, decisions.size());
    }
}
