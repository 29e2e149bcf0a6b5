package io.seatline.bench;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentSight;
import io.seatline.routing.Directory;
import io.seatline.routing.Matcher;
import io.seatline.routing.QueuedCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The product's own matcher in a simulated hall. */
final class MatcherRouter implements HallRouter {
    static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private static final int VIP_POINTS = 10;

    private final Matcher matcher;
    private final int[] handled;

    MatcherRouter(Directory directory, int agents) {
        matcher = new Matcher(directory);
        handled = new int[agents];
    }

    static Instant at(double seconds) {
        return START.plusNanos((long) (seconds * 1e9));
    }

    @Override
    public void waits(HallScenario.Draw call, double now) {
        var at = at(call.at());
        matcher.call(new QueuedCall(
                new CallId(new UUID(0, call.id())),
                new QueueId(call.queue() + 1),
                at,
                at,
                call.vip() ? VIP_POINTS : 0,
                null,
                false,
                Instant.EPOCH,
                Map.of()));
    }

    @Override
    public void gone(int call, double now) {
        matcher.gone(new CallId(new UUID(0, call)));
    }

    @Override
    public void idle(int agent, double now) {
        matcher.agent(new AgentSight(new AgentId(agent + 1), AgentSight.Presence.READY, at(now), handled[agent]));
    }

    @Override
    public void away(int agent, double now) {
        matcher.agent(new AgentSight(new AgentId(agent + 1), AgentSight.Presence.LOGGED_OUT, at(now), handled[agent]));
    }

    @Override
    public List<Pair> decide(double now) {
        return matcher.match(at(now)).stream()
                .map(match -> {
                    int agent = match.agent().value() - 1;
                    handled[agent]++;
                    return new Pair((int) match.call().value().getLeastSignificantBits(), agent);
                })
                .toList();
    }

    @Override
    public double next() {
        var due = matcher.nextDue();
        return due == null
                ? Double.MAX_VALUE
                : java.time.Duration.between(START, due).toNanos() / 1e9 + 1e-6;
    }
}
