package io.seatline.floor;

import io.seatline.agent.AgentSignal;
import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallSignal;
import io.seatline.call.CallState;
import io.seatline.call.Callback;
import io.seatline.call.Consult;
import io.seatline.call.Transfer;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the events of calls change what is live. */
final class CallFold {
    private CallFold() {}

    static void apply(FloorState floor, CallEvent event) {
        switch (event) {
            case CallEvent.CallArrived e -> floor.put(Call.inbound(e));
            case CallEvent.CallbackDue e -> floor.put(Call.due(e));
            case CallEvent.CallbackPromised e -> {
                var call = floor.known(e.call());
                floor.put(call.calledBack(Callback.promised(e.mode()), call.customerLeg(), null, call.state()));
            }
            case CallEvent.CallerReleased e -> {
                var call = floor.known(e.call());
                floor.left(call, e.at());
                floor.put(call.calledBack(call.callback(), null, call.agentLeg(), call.state()));
            }
            case CallEvent.CallbackStarted e -> {
                var call = floor.known(e.call());
                floor.put(
                        call.calledBack(call.callback(), e.leg(), null, next(call, new CallSignal.CalledBack(e.at()))));
            }
            case CallEvent.CallbackMissed e -> {
                var call = floor.known(e.call());
                var promise = call.promise();
                floor.left(call, e.at());
                floor.put(call.calledBack(
                        promise == null ? null : promise.missed(e.times()),
                        null,
                        null,
                        next(call, new CallSignal.PutOff(e.until()))));
            }
            case CallEvent.CallPlaced e -> {
                floor.put(Call.outbound(e));
                floor.signal(e.agent(), new AgentSignal.Engaged(e.call(), e.at()));
            }
            case CallEvent.CallQueued e -> queued(floor, e);
            case CallEvent.CallQueuedFor e -> {
                var call = floor.known(e.call());
                release(floor, call, e.at());
                floor.put(call.queuedIn(e.queue(), e.at(), e.at(), next(call, new CallSignal.Enqueued()))
                        .waitingFor(e.first(), e.at()));
                floor.facts()
                        .queued(e.call(), e.queue(), e.at(), floor.changes().undo());
            }
            case CallEvent.CallDialed e -> {
                var call = floor.known(e.call());
                var offer = floor.openOfferOf(e.call());
                var dialing = call.in(next(call, new CallSignal.Dialed(e.attempt())));
                floor.put(offer == null ? dialing : dialing.dialedBy(offer.agent()));
            }
            case CallEvent.CallRinging e -> {
                var call = floor.known(e.call());
                floor.put(call.ringingAs(e.leg(), next(call, new CallSignal.Rang())));
            }
            case CallEvent.CallConnected e -> {
                var call = floor.known(e.call());
                floor.closeOffer(e.call());
                var state = next(call, new CallSignal.Joined(e.agent(), e.segment(), e.at()));
                floor.put(call.joined(e.agent(), e.customerLeg(), e.agentLeg(), state));
                floor.facts()
                        .connected(
                                e.call(),
                                e.agent(),
                                call.number(),
                                call.queue(),
                                // Who waited at home says nothing about how long one waits on the line.
                                call.callback() == null ? call.queuedAt() : null,
                                e.at(),
                                floor.changes().undo());
                if (!talksIn(floor, e.agent(), call)) {
                    floor.signal(e.agent(), new AgentSignal.Joined(e.call(), e.at()));
                }
            }
            case CallEvent.CallHeld e -> move(floor, floor.known(e.call()), new CallSignal.PutOnHold());
            case CallEvent.CallResumed e -> move(floor, floor.known(e.call()), new CallSignal.TakenBack());
            case CallEvent.ConsultStarted e -> started(floor, e);
            case CallEvent.ConsultAnswered e -> {
                var call = floor.known(e.call());
                var consult = asked(call);
                floor.put(call.asking(consult.answeredOn(e.leg(), e.at()), call.state()));
                if (consult.agent() != null) floor.signal(consult.agent(), new AgentSignal.Joined(e.call(), e.at()));
            }
            case CallEvent.ConsultSwapped e -> swapped(floor, e);
            case CallEvent.ConsultEnded e -> ended(floor, e);
            case CallEvent.CallConferenced e -> {
                var call = floor.known(e.call());
                var signal = new CallSignal.BroughtTogether(e.agent(), e.segment(), e.at());
                floor.put(call.asking(asked(call).in(Consult.State.TOGETHER, e.at()), next(call, signal)));
            }
            case CallEvent.CallTransferred e -> transferred(floor, e);
            case CallEvent.CallSentOutside e -> {
                var call = floor.known(e.call());
                floor.put(call.sentOutside(e.queue(), next(call, new CallSignal.PassedOn(e.segment(), e.at()))));
            }
            case CallEvent.CallSentToMenu e -> {
                var call = floor.known(e.call());
                floor.put(call.sentToMenu(next(call, new CallSignal.SentToMenu())));
            }
            case CallEvent.CallForwarded e -> {
                var call = floor.known(e.call());
                floor.put(call.forwardedTo(e.leg(), next(call, new CallSignal.Reached(e.segment(), e.at()))));
            }
            case CallEvent.CallParked e -> {
                var call = floor.known(e.call());
                floor.put(
                        call.waitingFor(e.agent(), e.at()).in(next(call, new CallSignal.PutAside(e.agent(), e.at()))));
                floor.signal(e.agent(), new AgentSignal.Released(e.call(), e.at()));
            }
            case CallEvent.CustomerLeft e -> {
                var call = floor.known(e.call());
                move(
                        floor,
                        call,
                        new CallSignal.LeftBehind(
                                e.outcome(), e.cause(), asked(call).by()));
            }
            case CallEvent.CallEnded e -> {
                var call = floor.known(e.call());
                release(floor, call, e.at());
                floor.end(call, call.in(next(call, new CallSignal.Finished(e.outcome(), e.cause()))), e.at());
            }
            // The agent's own event, in the same turn, says where he goes.
            case CallEvent.CallWrappedUp e ->
                floor.facts()
                        .wrappedUp(e.call(), e.agent(), e.at(), floor.changes().undo());
        }
    }

    private static void queued(FloorState floor, CallEvent.CallQueued e) {
        var call = floor.known(e.call());
        var lost = e.lostAgent();
        release(floor, call, e.at());
        var loser = lost == null ? null : floor.agent(lost);
        // Free already when it was a ring that he lost.
        if (loser != null && loser.engagedIn(e.call())) {
            floor.signal(loser.id(), new AgentSignal.Released(e.call(), e.at()));
        }
        var waiting = call.queuedIn(
                e.queue(), lost == null ? call.lostAt() : e.at(), e.at(), next(call, new CallSignal.Enqueued()));
        var promise = call.promise();
        if (promise != null && call.state() instanceof CallState.CallingBack)
            waiting = waiting.calledBack(promise.kept(e.at()), call.customerLeg(), null, waiting.state());
        floor.put(lost == null ? waiting : waiting.expectedBy(lost));
        floor.facts().queued(e.call(), e.queue(), e.at(), floor.changes().undo());
    }

    private static void started(FloorState floor, CallEvent.ConsultStarted e) {
        var call = floor.known(e.call());
        var consult = new Consult(
                e.consult(), e.agent(), e.to(), null, Consult.State.RINGING, e.note(), e.deadline(), e.at());
        floor.put(call.asking(consult, next(call, new CallSignal.TurnedAway(e.agent(), e.at()))));
        if (consult.agent() != null) floor.signal(consult.agent(), new AgentSignal.Engaged(e.call(), e.at()));
    }

    private static void swapped(FloorState floor, CallEvent.ConsultSwapped e) {
        var call = floor.known(e.call());
        var segment = e.segment();
        var signal = segment == null
                ? new CallSignal.TurnedAway(e.agent(), e.at())
                : new CallSignal.JoinAsked(e.agent(), segment, e.at());
        var where = segment == null ? Consult.State.TALKING : Consult.State.KEPT;
        floor.put(call.asking(asked(call).in(where, e.at()), next(call, signal)));
    }

    private static void ended(FloorState floor, CallEvent.ConsultEnded e) {
        var call = floor.known(e.call());
        release(floor, call, e.at());
        var segment = e.segment();
        var state = segment == null ? call.state() : next(call, new CallSignal.JoinAsked(e.agent(), segment, e.at()));
        floor.put(call.askedNoMore(asked(call), e.why(), state));
    }

    /** Handed on to somebody who is on the line: he takes over. To anybody else: the call waits for him, which another event tells. */
    private static void transferred(FloorState floor, CallEvent.CallTransferred e) {
        var call = floor.known(e.call()).handedOn(new Transfer(e.agent(), e.kind(), e.to(), e.note(), e.at()));
        var segment = e.segment();
        if (segment == null) {
            floor.put(call);
            return;
        }
        var consult = call.consult();
        var over = consult == null ? null : consult.in(Consult.State.TAKING_OVER, e.at());
        if (e.to() instanceof TransferTarget.ToAgent(AgentId next)) {
            floor.put(call.asking(over, next(call, new CallSignal.JoinAsked(next, segment, e.at()))));
        } else {
            floor.put(call.asking(over, next(call, new CallSignal.PassedOn(segment, e.at()))));
        }
    }

    /** Who was asked about the call is free of it. */
    private static void release(FloorState floor, Call call, Instant at) {
        var asked = call.consult() == null ? null : call.consult().agent();
        var agent = asked == null ? null : floor.agent(asked);
        if (agent != null && asked != null && agent.engagedIn(call.id())) {
            floor.signal(asked, new AgentSignal.Released(call.id(), at));
        }
    }

    private static boolean talksIn(FloorState floor, AgentId id, Call call) {
        var agent = floor.agent(id);
        return agent != null && agent.talksIn(call.id());
    }

    private static Consult asked(Call call) {
        @Nullable Consult consult = call.consult();
        if (consult == null) throw new IllegalStateException("nobody is asked about " + call.id());
        return consult;
    }

    private static void move(FloorState floor, Call call, CallSignal signal) {
        floor.put(call.in(next(call, signal)));
    }

    private static CallState next(Call call, CallSignal signal) {
        return FloorState.next(call, signal);
    }
}
