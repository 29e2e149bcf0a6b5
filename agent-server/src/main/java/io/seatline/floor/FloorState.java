package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentSignal;
import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallSignal;
import io.seatline.call.CallState;
import io.seatline.call.RecordingEvent;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryRun;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.Offer;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferId;
import io.seatline.routing.RoutingEvent;
import io.seatline.routing.RoutingFacts;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is live now: a fold over the journal and nothing else. {@link #apply} is the one place where an event changes it,
 * for the live floor and for the restore alike. Changes since {@link #mark} can be taken back.
 */
final class FloorState {
    private static final int REMEMBERED = 10_000;

    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    private final Map<OfferId, Offer> offers = new LinkedHashMap<>();
    private final Map<CallId, OfferId> offerOf = new HashMap<>();
    private final Map<AgentId, FloorAgent> agents = new LinkedHashMap<>();
    /** Where calls are, or were, before their queue. */
    private final Map<CallId, EntryRun> entryRuns = new HashMap<>();

    /** What calls that wait, or did, were told. */
    private final Map<CallId, Announced> announced = new HashMap<>();

    private final Map<LegId, CallId> legs = new HashMap<>();
    /** Legs of ended calls with their ends: a word of theirs may still be on its way, or come twice. */
    private final Map<LegId, Instant> gone = new LinkedHashMap<>();

    private final Map<CallId, Instant> parked = new LinkedHashMap<>();
    /** Calls that wait for the agent who lost them; asked with every input, so it is known without looking through all calls. */
    private final Map<CallId, Call> expected = new LinkedHashMap<>();

    private @Nullable String bootId;
    private final FloorChanges changes = new FloorChanges();
    private final PausedRecordings pauses = new PausedRecordings(changes);
    private final RoutingFacts facts;

    FloorState(ZoneId zone) {
        facts = new RoutingFacts(zone);
    }

    RoutingFacts facts() {
        return facts;
    }

    FloorChanges changes() {
        return changes;
    }

    Collection<Call> calls() {
        return Collections.unmodifiableCollection(calls.values());
    }

    Collection<Offer> offers() {
        return Collections.unmodifiableCollection(offers.values());
    }

    Collection<FloorAgent> agents() {
        return Collections.unmodifiableCollection(agents.values());
    }

    /** Calls that wait to be picked up, by the time they were parked. */
    List<Call> parked() {
        return parked.keySet().stream().map(calls::get).filter(Objects::nonNull).toList();
    }

    /** Calls that were lost by their agent and wait for him. */
    List<Call> expected() {
        return List.copyOf(expected.values());
    }

    @Nullable
    Call call(CallId id) {
        return calls.get(id);
    }

    @Nullable
    EntryRun entryRun(CallId id) {
        return entryRuns.get(id);
    }

    Announced announced(CallId id) {
        return announced.getOrDefault(id, Announced.NOTHING);
    }

    PausedRecordings pauses() {
        return pauses;
    }

    @Nullable
    Call callOf(LegId leg) {
        var id = legs.get(leg);
        return id == null ? null : calls.get(id);
    }

    /** The legs of live calls, no others. */
    Map<LegId, CallId> legs() {
        return Collections.unmodifiableMap(legs);
    }

    /** When the call of this leg ended; null for a leg that never had one, or long ago. */
    @Nullable
    Instant goneSince(LegId leg) {
        return gone.get(leg);
    }

    @Nullable
    Offer offer(OfferId id) {
        return offers.get(id);
    }

    @Nullable
    Offer openOfferOf(CallId call) {
        var id = offerOf.get(call);
        return id == null ? null : offers.get(id);
    }

    @Nullable
    FloorAgent agent(AgentId id) {
        return agents.get(id);
    }

    @Nullable
    String bootId() {
        return bootId;
    }

    void everythingChanged() {
        agents.keySet().forEach(changes::agent);
        calls.keySet().forEach(changes::call);
    }

    void apply(DomainEvent event) {
        switch (event) {
            case CallEvent e -> CallFold.apply(this, e);
            case AgentEvent e -> AgentFold.apply(this, e);
            case OfferEvent e -> OfferFold.apply(this, e);
            case EntryEvent.EntryMoved e ->
                changes.replace(entryRuns, known(e.call()).id(), e.run());
            case RecordingEvent e -> pauses.apply(e, known(e.call()));
            case FloorEvent.SwitchSeen e -> {
                var before = bootId;
                changes.undo().accept(() -> bootId = before);
                bootId = e.bootId();
            }
            case RoutingEvent.WaitEstimated e -> facts.estimated(e, changes.undo());
            case RoutingEvent.AnnouncementBegan e -> {
                changes.replace(
                        announced, known(e.call()).id(), announced(e.call()).after(e));
                facts.announced(e, changes.undo());
                // He is not to be offered any more.
                if (e.spoken().farewell() != null) changes.call(e.call());
            }
            case RoutingEvent.AnnouncementEnded e -> {
                changes.replace(
                        announced, known(e.call()).id(), announced(e.call()).after(e));
                // Who was kept back for the notice is not any more.
                changes.call(e.call());
            }
            default -> {
                // Events of later features that change nothing live pass by.
            }
        }
    }

    void closeOffer(CallId call) {
        var offer = openOfferOf(call);
        if (offer != null) close(offer);
    }

    void signal(AgentId id, AgentSignal signal) {
        var agent = agents.get(id);
        if (agent == null) throw new IllegalStateException("agent " + id + " is not on the floor: " + signal);
        var next = agent.state().after(signal);
        if (next == null) throw new IllegalStateException(signal + " is not legal for " + agent.state());
        put(agent.in(next, AgentFold.idleSince(agent, signal)));
    }

    static CallState next(Call call, CallSignal signal) {
        var next = call.state().after(signal);
        if (next == null)
            throw new IllegalStateException(signal + " is not legal for " + call.id() + " in " + call.state());
        return next;
    }

    Call known(CallId id) {
        var call = calls.get(id);
        if (call == null) throw new IllegalStateException("no live call " + id);
        return call;
    }

    void put(Call call) {
        var before = calls.get(call.id());
        changes.replace(calls, call.id(), call);
        changes.call(call.id());
        if (before != null) before.legs().forEach(leg -> changes.remove(legs, leg));
        for (var leg : call.legs()) changes.replace(legs, leg, call.id());
        touch(call);
        if (before != null) touch(before);
        if (call.state() instanceof CallState.Parked(var _, var since)) {
            changes.replace(parked, call.id(), since);
            changes.parked();
        } else {
            unpark(call.id());
        }
        if (call.expected() && call.state() instanceof CallState.Queued) changes.replace(expected, call.id(), call);
        else changes.remove(expected, call.id());
    }

    private void unpark(CallId id) {
        if (changes.remove(parked, id) != null) changes.parked();
    }

    private void touch(Call call) {
        changes.touch(call.agent());
        if (call.consult() != null) {
            changes.touch(call.consult().agent());
            changes.touch(call.consult().by());
        }
    }

    /** What the call was told was broken off. */
    void breakOff(CallId id, Instant at) {
        var told = announced(id);
        if (told.prompt() != null) changes.replace(announced, id, told.brokenOff(at));
    }

    /** The customer is off the line, the call goes on: words about his leg are old news. */
    void left(Call call, Instant at) {
        if (call.customerLeg() == null) return;
        changes.remove(legs, call.customerLeg());
        remember(call.customerLeg(), at);
    }

    private void remember(LegId leg, Instant at) {
        changes.replace(gone, leg, at);
        if (gone.size() > REMEMBERED) gone.remove(gone.keySet().iterator().next());
    }

    /** The call is over: it is remembered for as long as words about it may be late, and by those whose last it was. */
    void end(Call call, Call ended, Instant at) {
        changes.remove(calls, call.id());
        changes.call(call.id());
        for (var leg : call.legs()) changes.remove(legs, leg);
        touch(call);
        var run = changes.remove(entryRuns, call.id());
        changes.remove(announced, call.id());
        pauses.forget(call.id());
        facts.ended(call.id(), changes.undo());
        unpark(call.id());
        changes.remove(expected, call.id());
        if (call.customerLeg() != null) remember(call.customerLeg(), at);
        var had = new LinkedHashSet<AgentId>();
        if (ended.agent() != null) had.add(ended.agent());
        for (var transfer : ended.transfers()) had.add(transfer.from());
        for (var id : had) {
            var agent = agents.get(id);
            if (agent != null && agent.engagedIn(call.id())) {
                put(agent.after(ended, run));
            }
        }
    }

    void put(Offer offer) {
        changes.replace(offers, offer.id(), offer);
        changes.replace(offerOf, offer.call(), offer.id());
        changes.touch(offer.agent());
    }

    void close(Offer offer) {
        changes.remove(offers, offer.id());
        changes.remove(offerOf, offer.call());
        changes.touch(offer.agent());
    }

    void put(FloorAgent agent) {
        changes.replace(agents, agent.id(), agent);
        changes.agent(agent.id());
        changes.touch(agent.id());
    }
}
