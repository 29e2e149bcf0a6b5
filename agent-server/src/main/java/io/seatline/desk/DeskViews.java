package io.seatline.desk;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.call.Direction;
import io.seatline.floor.AgentView;
import io.seatline.kernel.PhoneNumber;
import io.seatline.routing.OfferState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** From the floor's words to the page's. No customer's number leaves here whole. */
final class DeskViews {
    private static final AtomicLong VERSION = new AtomicLong();

    private DeskViews() {}

    static DeskView of(AgentView view, String name, DeskCards cards, Instant now) {
        var call = view.call();
        var wrapping = view.state() instanceof AgentState.WrappingUp;
        return new DeskView(
                VERSION.incrementAndGet(),
                now,
                agent(view, name),
                wrapping || call == null ? null : offer(view, call, cards),
                wrapping || call == null ? null : call(view, call, cards),
                view.state() instanceof AgentState.WrappingUp up && call != null ? wrapUp(view, up, call, cards) : null,
                draft(view),
                outcome(view.last()),
                DeskControl.parked(view));
    }

    private static DeskView.@Nullable DraftPart draft(AgentView view) {
        var draft = view.draft();
        return draft == null ? null : new DeskView.DraftPart(draft.call().value(), draft.code(), draft.note());
    }

    private static DeskView.AgentPart agent(AgentView view, String name) {
        var state = view.state();
        var reason = state instanceof AgentState.NotReady(var why, var since) ? why.value() : null;
        var next = switch (state) {
            case AgentState.Talking(var call, var backTo, var since) -> backTo;
            case AgentState.WrappingUp(var call, var deadline, var backTo, var since) -> backTo;
            case AgentState.LoggedOut gone -> null;
            case AgentState.NotReady not -> null;
            case AgentState.Ready ready -> null;
            case AgentState.Reserved reserved -> null;
        };
        var unreachable = view.unreachable();
        return new DeskView.AgentPart(
                view.id().value(),
                name,
                DeskWords.state(state),
                reason,
                next == null ? null : next.value(),
                state.since(),
                unreachable == null,
                unreachable == null ? null : unreachable.name(),
                view.backAt());
    }

    private static DeskView.@Nullable OfferPart offer(AgentView view, Call call, DeskCards cards) {
        var asking = DeskControl.ringing(view, call);
        var offer = view.offer();
        UUID id;
        Instant deadline;
        if (asking != null) {
            id = asking.id();
            deadline = asking.deadline();
        } else if (offer != null
                && offer.state() instanceof OfferState.Ringing(var until)
                && !DeskControl.comesBack(view, call)) {
            id = offer.id().value();
            deadline = until;
        } else {
            return null;
        }
        var queue = view.queue();
        return new DeskView.OfferPart(
                id,
                call.id().value(),
                deadline,
                PhoneNumber.masked(call.number()),
                PhoneNumber.nameWithout(call.number(), call.name()),
                queue == null ? "" : queue,
                call.queuedAt(),
                view.offer() != null && view.autoAnswer(),
                call.awaitsCallback(),
                DeskControl.asked(view, call),
                DeskControl.transfers(view, call),
                entry(view, call),
                cards.card(call, view.id()));
    }

    private static List<DeskView.EntryInput> entry(AgentView view, Call call) {
        return view.answers().stream()
                .map(answer ->
                        new DeskView.EntryInput(answer.label(), PhoneNumber.maskedIn(answer.value(), call.number())))
                .toList();
    }

    private static DeskView.@Nullable CallPart call(AgentView view, Call call, DeskCards cards) {
        var state = DeskControl.state(view, call);
        if (state == null) return null;
        var connectedAt = switch (call.state()) {
            case CallState.Connected(var agent, var segment, var since) -> since;
            case CallState.Held(var agent, var segment, var since) -> since;
            case CallState.Consulting(var agent, var since) -> since;
            case CallState.Conference(var agent, var segment, var since) -> since;
            default -> null;
        };
        return new DeskView.CallPart(
                call.id().value(),
                call.direction().name(),
                state,
                PhoneNumber.masked(call.number()),
                PhoneNumber.nameWithout(call.number(), call.name()),
                view.queue(),
                view.state().since(),
                connectedAt,
                (call.talking() || call.state() instanceof CallState.Conference) && view.recorded(),
                DeskControl.pause(view),
                DeskControl.consult(view, call),
                DeskControl.end(view, call),
                DeskControl.transfers(view, call),
                entry(view, call),
                cards.card(call, view.id()));
    }

    private static DeskView.@Nullable WrapUpPart wrapUp(
            AgentView view, AgentState.WrappingUp state, Call call, DeskCards cards) {
        // A call that he handed on goes on without him.
        var ended = call.state() instanceof CallState.Ended(var how, var cause)
                ? new Word(how.name(), cause.reason().name())
                : new Word("ANSWERED", "TRANSFERRED");
        return new DeskView.WrapUpPart(
                call.id().value(),
                PhoneNumber.masked(call.number()),
                PhoneNumber.nameWithout(call.number(), call.name()),
                call.direction() == Direction.INBOUND ? "INBOUND" : "OUTBOUND",
                ended.outcome(),
                ended.reason(),
                state.deadline(),
                view.wrapUp() != null && view.wrapUp().codeRequired(),
                view.wrapUp() == null ? null : view.wrapUp().latest(),
                view.wrapUp() == null ? null : view.wrapUp().releasedAt(),
                entry(view, call),
                cards.card(call, view.id()));
    }

    private record Word(String outcome, String reason) {}

    private static DeskView.@Nullable OutcomePart outcome(@Nullable Call last) {
        if (last == null || !(last.state() instanceof CallState.Ended(var outcome, var cause))) return null;
        return new DeskView.OutcomePart(
                last.id().value(),
                PhoneNumber.masked(last.number()),
                outcome.name(),
                cause.blame().name(),
                cause.reason().name());
    }
}
