package io.seatline.history;

import io.seatline.agent.AgentEvent;
import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made-up day: calls of all kinds, interleaved, some not over yet, and a clock that now and then steps back. */
public final class RandomHistory {
    private final Random random;
    private final List<DomainEvent> events = new ArrayList<>();
    private Instant now;

    private RandomHistory(long seed, Instant start) {
        random = new Random(seed);
        now = start;
    }

    public static List<DomainEvent> of(long seed, Instant start, int calls) {
        var history = new RandomHistory(seed, start);
        var open = new ArrayList<OneCall>();
        int begun = 0;
        while (begun < calls || !open.isEmpty()) {
            history.tick();
            if (begun < calls && history.random.nextInt(4) == 0) {
                open.add(history.new OneCall());
                begun++;
            } else if (!open.isEmpty()) {
                OneCall call = open.get(history.random.nextInt(open.size()));
                // The last few stay open: the day is not over.
                if (begun == calls && open.size() <= 3) break;
                if (!call.step()) open.remove(call);
            }
            if (history.random.nextInt(20) == 0)
                history.events.add(new AgentEvent.AgentWentReady(history.agent(), AgentEvent.By.AGENT, history.now));
        }
        return history.events;
    }

    private void tick() {
        now = now.plusNanos(random.nextLong(2_500_000_000L));
        if (random.nextInt(50) == 0) now = now.minusSeconds(5);
    }

    private AgentId agent() {
        return new AgentId(1 + random.nextInt(6));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private LegId leg() {
        return new LegId("leg-" + random.nextInt(1_000_000));
    }

    private final class OneCall {
        private final CallId id = new CallId(uuid());
        private final boolean inbound = random.nextInt(4) > 0;
        private final QueueId queue = new QueueId(1 + random.nextInt(2));
        private AgentId agent = agent();
        private boolean queued;
        private boolean connected;
        private boolean held;
        private boolean answered;
        private boolean over;

        OneCall() {
            if (inbound)
                events.add(
                        new CallEvent.CallArrived(id, leg(), "138" + random.nextInt(99999999), "李 \"x\"", "4001", now));
            else events.add(new CallEvent.CallPlaced(id, agent, "139" + random.nextInt(99999999), leg(), now));
        }

        /** False when nothing more comes. */
        boolean step() {
            if (over) {
                if (answered && random.nextBoolean())
                    events.add(new CallEvent.CallWrappedUp(id, agent, random.nextBoolean() ? "sold" : null, "备注", now));
                return false;
            }
            if (!connected && !queued) return begin();
            return connected ? talk() : waiting();
        }

        private boolean begin() {
            if (inbound) {
                if (random.nextInt(15) == 0) return end(Outcome.REFUSED, Blame.CUSTOMER, EndReason.INVALID_NUMBER);
                events.add(new CallEvent.CallQueued(id, queue, null, now));
                queued = true;
                return true;
            }
            return switch (random.nextInt(4)) {
                case 0 -> end(Outcome.BUSY, Blame.CUSTOMER, EndReason.BUSY);
                case 1 -> end(Outcome.CANCELED, Blame.AGENT, EndReason.CANCELED);
                default -> connect();
            };
        }

        private boolean waiting() {
            switch (random.nextInt(5)) {
                case 0 -> {
                    return end(Outcome.ABANDONED, Blame.CUSTOMER, EndReason.ABANDONED);
                }
                case 1 -> {
                    if (random.nextInt(4) == 0) return end(Outcome.NODE_LOST, Blame.US, EndReason.NODE_LOST);
                }
                case 2 -> {
                    agent = agent();
                    var offer = new OfferId(uuid());
                    events.add(new OfferEvent.OfferMade(offer, id, agent, queue, now.plusSeconds(20), now));
                    if (random.nextBoolean()) events.add(new OfferEvent.OfferExpired(offer, id, agent, now));
                }
                default -> {
                    return connect();
                }
            }
            return true;
        }

        private boolean connect() {
            connected = true;
            queued = false;
            answered = true;
            events.add(new CallEvent.CallConnected(id, agent, uuid(), leg(), leg(), random.nextInt(5) > 0, now));
            return true;
        }

        private boolean talk() {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    events.add(
                            held ? new CallEvent.CallResumed(id, agent, now) : new CallEvent.CallHeld(id, agent, now));
                    held = !held;
                }
                case 2 -> {
                    if (random.nextInt(3) > 0) break;
                    events.add(new CallEvent.CallQueued(id, inbound ? queue : null, agent, now));
                    connected = false;
                    queued = true;
                    held = false;
                }
                case 3 -> {
                    return end(Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
                }
                case 4 -> {
                    if (random.nextInt(6) == 0) return end(Outcome.NODE_LOST, Blame.US, EndReason.NODE_LOST);
                }
                default -> {
                    // They go on talking.
                }
            }
            return true;
        }

        private boolean end(Outcome outcome, Blame blame, EndReason reason) {
            events.add(new CallEvent.CallEnded(id, outcome, new EndCause(blame, reason), now));
            over = true;
            return true;
        }
    }
}
