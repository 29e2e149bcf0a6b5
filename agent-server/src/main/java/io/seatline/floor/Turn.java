package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.entry.EntryBook;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import io.seatline.routing.Directory;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.routing.Queue;
import io.seatline.routing.RoutingTrace;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One input being handled: what was decided so far, and the few moves that several flows share. */
class Turn {
    final FloorState state;
    final Presence presence;
    final Directory directory;
    final EntryBook entries;
    final FloorSettings settings;
    final Supplier<UUID> ids;
    final Instant at;
    final List<DomainEvent> events = new ArrayList<>();
    final List<TelephonyCommand> commands = new ArrayList<>();
    final List<FloorOutput.Reply> replies = new ArrayList<>();
    final List<RoutingTrace> traces = new ArrayList<>();
    final List<JudgedEstimate> estimates = new ArrayList<>();

    Turn(
            FloorState state,
            Presence presence,
            Directory directory,
            EntryBook entries,
            FloorSettings settings,
            Supplier<UUID> ids,
            Instant at) {
        this.state = state;
        this.presence = presence;
        this.directory = directory;
        this.entries = entries;
        this.settings = settings;
        this.ids = ids;
        this.at = at;
    }

    void emit(DomainEvent event) {
        state.apply(event);
        events.add(event);
    }

    void traced(@Nullable RoutingTrace trace) {
        if (trace != null) traces.add(trace);
    }

    void ask(TelephonyCommand command) {
        commands.add(command);
    }

    @Nullable
    Queue queueOf(@Nullable QueueId id) {
        return id == null ? null : directory.queues().get(id);
    }

    /** Ends a call: its offer is withdrawn, its agent goes to wrap-up or is free. */
    void end(Call call, Outcome outcome, Blame blame, EndReason reason) {
        Entries.keepMessage(this, call);
        var offer = state.openOfferOf(call.id());
        if (offer != null) {
            var because = outcome == Outcome.NODE_LOST ? WithdrawnBecause.NODE_LOST : WithdrawnBecause.CALLER_GONE;
            emit(new OfferEvent.OfferWithdrawn(offer.id(), call.id(), offer.agent(), because, at));
        }
        emit(new CallEvent.CallEnded(call.id(), outcome, new EndCause(blame, reason), at));
        presence.forget(call.id());
        var agent = call.agent() == null ? null : state.agent(call.agent());
        if (agent == null) return;
        if (agent.engagedIn(call.id()) && !(agent.state() instanceof AgentState.WrappingUp))
            startWrapUp(call, agent.id());
    }

    void startWrapUp(Call call, AgentId agent) {
        emit(new AgentEvent.AgentStartedWrapUp(
                agent, call.id(), at.plus(WrapUps.lasts(directory, settings, call)), at));
    }

    /** Whether talks of this call are to be recorded: never one whose customer was not told so where the queue tells it. */
    boolean records(Call call) {
        var queue = queueOf(call.queue());
        if (queue == null) return settings.recordOutbound();
        return queue.record() && !QueueAnnouncements.owesNotice(this, call, queue);
    }

    /** Joins the customer with a leg that is there. */
    void join(Call call, LegId leg, UUID segment) {
        if (call.customerLeg() == null) return;
        ask(new TelephonyCommand.Join(call.customerLeg(), leg, call.id().value(), segment, records(call)));
    }

    /** As {@link #join}, unrecorded: no agent of ours takes part. */
    void joinOutside(Call call, LegId leg, UUID segment) {
        if (call.customerLeg() == null) return;
        ask(new TelephonyCommand.Join(call.customerLeg(), leg, call.id().value(), segment, false));
    }

    void hangUp(LegId leg) {
        ask(new TelephonyCommand.HangUp(leg, HangupReason.NORMAL));
    }

    /** Ends all legs of the call but the customer's; for those that are gone already it means nothing. */
    void hangUpOurs(Call call) {
        for (var leg : call.ourLegs()) hangUp(leg);
    }

    /** The wrap-up is over: the agent goes where he said he would. */
    void leaveWrapUp(
            FloorAgent agent, AgentState.WrappingUp wrapUp, @Nullable String code, String note, AgentEvent.By by) {
        emit(new CallEvent.CallWrappedUp(wrapUp.call(), agent.id(), code, note, at));
        presence.forgetDraft(agent.id());
        ReasonCode backTo = wrapUp.backTo();
        if (backTo == null) emit(new AgentEvent.AgentWentReady(agent.id(), by, at));
        else emit(new AgentEvent.AgentWentNotReady(agent.id(), backTo, by, at));
    }

    /** The call waits again, in its old place. */
    void requeue(Call call, @Nullable AgentId lostAgent) {
        emit(new CallEvent.CallQueued(call.id(), call.queue(), lostAgent, at));
    }
}
