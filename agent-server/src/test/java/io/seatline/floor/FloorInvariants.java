package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.entry.EntryEvent;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferState;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.routing.RoutingEvent.AnnouncementEnded;
import io.seatline.routing.RoutingEvent.Ending;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The invariants of a call centre, checked on a floor's state and on its whole journal. */
final class FloorInvariants {
    private FloorInvariants() {}

    /** What must hold between any two inputs. */
    static void checkState(FloorState state) {
        Set<AgentId> offered = new HashSet<>();
        for (var offer : state.offers()) {
            assertTrue(offered.add(offer.agent()), "one open offer per agent");
            var call = state.call(offer.call());
            assertNotNull(call, "an offer has a live call");
            var dialed = call.callback() != null
                    && offer.state() instanceof OfferState.Accepted
                    && (call.state() instanceof CallState.Dialing || call.state() instanceof CallState.Ringing);
            assertTrue(
                    dialed
                            || call.state()
                                    .equals(new CallState.Offered(offer.id().value())),
                    "an offered call says so: " + call);
            var agent = state.agent(offer.agent());
            assertNotNull(agent);
            assertTrue(
                    agent.state() instanceof AgentState.Reserved(var mine, var backTo, var since)
                            && mine.equals(call.id()),
                    () -> "an agent with an offer is reserved for it: " + agent);
        }
        state.legs().forEach((leg, id) -> {
            var call = state.call(id);
            assertTrue(call != null && call.legs().contains(leg), () -> leg + " is kept for " + call);
        });
        Map<AgentId, CallId> talking = new HashMap<>();
        for (var call : state.calls()) {
            assertFalse(call.ended(), "ended calls are not live");
            switch (call.state()) {
                case CallState.Offered(var attempt) ->
                    assertNotNull(state.openOfferOf(call.id()), "offered without offer");
                case CallState.Connected(var agent, var segment, var since) ->
                    assertEquals(null, talking.put(agent, call.id()), "one talk per agent");
                case CallState.Held(var agent, var segment, var since) ->
                    assertEquals(null, talking.put(agent, call.id()), "one talk per agent");
                case CallState.Consulting(var agent, var since) -> {
                    assertEquals(null, talking.put(agent, call.id()), "one talk per agent");
                    assertNotNull(call.consult(), "consulting somebody");
                }
                case CallState.Joining(var agent, var segment, var since) ->
                    assertEquals(null, talking.put(agent, call.id()), "one talk per agent");
                case CallState.Conference(var agent, var segment, var since) -> {
                    assertEquals(null, talking.put(agent, call.id()), "one talk per agent");
                    assertNotNull(call.consult(), "three together");
                }
                case CallState.CustomerGone(var outcome, var cause, var agent) -> {
                    assertEquals(null, talking.put(agent, call.id()), "one talk per agent");
                    assertNotNull(call.consult(), "left behind with somebody");
                }
                case CallState.Forwarding(var segment, var since) -> {}
                case CallState.Forwarded(var segment, var since) ->
                    assertEquals(null, call.consult(), "nobody is asked about a call passed on");
                case CallState.Parked(var by, var since) ->
                    assertNotNull(call.customerLeg(), "a parked call has a caller");
                case CallState.Queued() ->
                    assertTrue(
                            call.customerLeg() != null || call.callback() != null,
                            "who waits is on the line or was promised a call: " + call);
                case CallState.CallingBack(var since) -> assertNotNull(call.customerLeg(), "he is rung on a leg");
                case CallState.Postponed(var until) -> {
                    assertNotNull(call.callback(), "put off is a promise");
                    assertEquals(null, call.customerLeg(), "who is put off is at home");
                }
                case CallState.Arriving() -> {
                    var run = state.entryRun(call.id());
                    assertTrue(
                            run != null && run.prompt() != null,
                            () -> "a call before its queue is asked something: " + call);
                }
                case CallState.CallingAgent(),
                        CallState.Dialing(var _),
                        CallState.Ringing(var _),
                        CallState.Ended(var _, var _) -> {
                    // Nothing more to say.
                }
            }
            var consult = call.consult();
            if (consult != null
                    && consult.agent() != null
                    && consult.state() != Consult.State.RINGING
                    && consult.state() != Consult.State.TAKING_OVER) {
                assertEquals(null, talking.put(consult.agent(), call.id()), "one talk per agent");
            }
        }
        for (var agent : state.agents()) {
            switch (agent.state()) {
                case AgentState.Talking(var call, var backTo, var since) ->
                    assertEquals(talking.get(agent.id()), call, () -> "who talks has that call: " + agent);
                case AgentState.Reserved(var id, var backTo, var since) -> {
                    var call = state.call(id);
                    assertNotNull(call, () -> "reserved for a live call: " + agent);
                    var offer = state.openOfferOf(id);
                    assertTrue(
                            call.consult() != null
                                            && agent.id().equals(call.consult().agent())
                                    || call.direction() == Direction.OUTBOUND && offer == null
                                    || offer != null && offer.agent().equals(agent.id()),
                            () -> "reserved for an offer or an own call: " + agent);
                }
                case AgentState.LoggedOut _, AgentState.NotReady _, AgentState.Ready _, AgentState.WrappingUp _ ->
                    assertFalse(talking.containsKey(agent.id()), () -> "who does not talk has no talk: " + agent);
            }
        }
    }

    /** Nobody is told of a longer queue than there is. */
    static void checkSaid(FloorOutput output, FloorState state) {
        for (var event : output.events()) {
            if (!(event instanceof AnnouncementBegan began) || began.spoken().ahead() == null) continue;
            long others = state.calls().stream()
                    .filter(call -> call.state() instanceof CallState.Queued
                            && began.queue().equals(call.queue())
                            && !call.id().equals(began.call()))
                    .count();
            assertTrue(began.spoken().ahead() <= others, "he is told of " + others + " others: " + began);
        }
    }

    /** What must hold over the journal of a day. */
    static void checkJournal(List<DomainEvent> journal) {
        Map<CallId, CallEvent.CallEnded> ended = new HashMap<>();
        Set<CallId> begun = new HashSet<>();
        Set<java.util.UUID> consults = new HashSet<>();
        Set<java.util.UUID> consultsEnded = new HashSet<>();
        Set<CallId> connected = new HashSet<>();
        Map<CallId, java.time.Instant> queuedFirst = new HashMap<>();
        Map<CallId, QueueId> queues = new HashMap<>();
        Set<CallId> atHome = new HashSet<>();
        Map<Object, Integer> offers = new HashMap<>();
        Set<CallId> messages = new HashSet<>();
        Set<CallId> noticed = new HashSet<>();
        for (var event : journal) {
            if (event instanceof CallEvent call) {
                var after = ended.get(call.call());
                assertTrue(
                        after == null || event instanceof CallEvent.CallWrappedUp,
                        () -> "nothing after the end: " + event);
            }
            switch (event) {
                case CallEvent.CallArrived e -> assertTrue(begun.add(e.call()), "a call begins once");
                case CallEvent.CallbackDue e -> {
                    assertTrue(begun.add(e.call()), "a call begins once");
                    atHome.add(e.call());
                }
                case CallEvent.CallPlaced e -> assertTrue(begun.add(e.call()), "a call begins once");
                case CallEvent.CallQueued e -> {
                    queuedFirst.putIfAbsent(e.call(), e.at());
                    queues.put(e.call(), e.queue());
                }
                case CallEvent.CallQueuedFor e -> queues.put(e.call(), e.queue());
                case CallEvent.CallConnected e -> {
                    connected.add(e.call());
                    if (e.recorded() && FloorWorld.TALKATIVE.equals(queues.get(e.call())))
                        assertTrue(noticed.contains(e.call()), "nobody is recorded who was not told: " + e);
                }
                case CallEvent.ConsultStarted e -> assertTrue(consults.add(e.consult()), "a consult begins once");
                case CallEvent.ConsultEnded e -> assertTrue(consultsEnded.add(e.consult()), "a consult ends once");
                case CallEvent.CallEnded e -> ended.put(e.call(), e);
                case EntryEvent.VoicemailLeft e -> assertTrue(messages.add(e.call()), "one message for a call");
                case AnnouncementEnded e -> {
                    if (e.ending() != Ending.UNSEEN) noticed.add(e.call());
                }
                case OfferEvent.OfferMade e -> {
                    offers.merge(e.offer(), 1, Integer::sum);
                    var waited = !connected.contains(e.call()) && !atHome.contains(e.call());
                    if (FloorWorld.TALKATIVE.equals(e.queue()) && waited)
                        assertTrue(noticed.contains(e.call()), "no agent is rung before the notice: " + e);
                }
                case OfferEvent.OfferDeclined e -> offers.merge(e.offer(), 10, Integer::sum);
                case OfferEvent.OfferExpired e -> offers.merge(e.offer(), 10, Integer::sum);
                case OfferEvent.OfferWithdrawn e -> offers.merge(e.offer(), 10, Integer::sum);
                default -> {
                    // Says nothing about these.
                }
            }
        }
        for (var end : ended.values()) {
            assertTrue(begun.contains(end.call()), "what ended had begun");
            if (end.outcome() == Outcome.VOICEMAIL)
                assertTrue(messages.contains(end.call()), () -> "its message: " + end);
            if (end.outcome() == Outcome.ENDED_IN_IVR || end.outcome() == Outcome.CLOSED)
                assertFalse(queuedFirst.containsKey(end.call()), () -> "ended before any queue: " + end);
            if (end.outcome() == Outcome.ANSWERED) {
                assertTrue(connected.contains(end.call()), () -> "answered means joined: " + end);
            } else if (end.outcome() != Outcome.NODE_LOST) {
                assertFalse(connected.contains(end.call()), () -> "joined means answered: " + end);
            }
        }
        offers.values()
                .forEach(sum -> assertTrue(sum == 1 || sum == 11, "an offer is made once and ends at most once"));
    }
}
