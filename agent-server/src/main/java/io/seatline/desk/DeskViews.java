package io.seatline.desk;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.call.Direction;
import io.seatline.floor.AgentView;
import io.seatline.routing.OfferState;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** From the floor's words to the page's. */
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
                outcome(view.last()));
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
                unreachable == null ? null : unreachable.name());
    }

    private static DeskView.@Nullable OfferPart offer(AgentView view, Call call, DeskCards cards) {
        var offer = view.offer();
        if (offer == null || !(offer.state() instanceof OfferState.Ringing(var deadline))) return null;
        var queue = view.queue();
        return new DeskView.OfferPart(
                offer.id().value(),
                call.id().value(),
                deadline,
                call.number(),
                call.name(),
                queue == null ? "" : queue,
                call.queuedAt(),
                cards.card(call, view.id()));
    }

    private static DeskView.@Nullable CallPart call(AgentView view, Call call, DeskCards cards) {
        var state = switch (call.state()) {
            case CallState.Connected connected -> "CONNECTED";
            case CallState.Held held -> "HELD";
            case CallState.CallingAgent calling -> "CALLING_YOU";
            case CallState.Dialing dialing -> "DIALING";
            case CallState.Ringing ringing -> "RINGING";
            // Taken, about to be joined: the offer is gone from the page, the call is there.
            case CallState.Offered offered ->
                view.offer() != null && view.offer().state() instanceof OfferState.Accepted ? "RECONNECTING" : null;
            case CallState.Arriving arriving -> null;
            case CallState.Queued queued -> null;
            case CallState.Ended ended -> null;
        };
        if (state == null) return null;
        var connectedAt = switch (call.state()) {
            case CallState.Connected(var agent, var segment, var since) -> since;
            case CallState.Held(var agent, var segment, var since) -> since;
            default -> null;
        };
        return new DeskView.CallPart(
                call.id().value(),
                call.direction().name(),
                state,
                call.number(),
                call.name(),
                view.queue(),
                view.state().since(),
                connectedAt,
                call.talking() && view.recorded(),
                cards.card(call, view.id()));
    }

    private static DeskView.@Nullable WrapUpPart wrapUp(
            AgentView view, AgentState.WrappingUp state, Call call, DeskCards cards) {
        if (!(call.state() instanceof CallState.Ended(var outcome, var cause))) return null;
        return new DeskView.WrapUpPart(
                call.id().value(),
                call.number(),
                call.name(),
                call.direction() == Direction.INBOUND ? "INBOUND" : "OUTBOUND",
                outcome.name(),
                cause.reason().name(),
                state.deadline(),
                view.wrapUp() != null && view.wrapUp().codeRequired(),
                view.wrapUp() == null ? null : view.wrapUp().latest(),
                view.wrapUp() == null ? null : view.wrapUp().releasedAt(),
                cards.card(call, view.id()));
    }

    private static DeskView.@Nullable OutcomePart outcome(@Nullable Call last) {
        if (last == null || !(last.state() instanceof CallState.Ended(var outcome, var cause))) return null;
        return new DeskView.OutcomePart(
                last.id().value(),
                last.number(),
                outcome.name(),
                cause.blame().name(),
                cause.reason().name());
    }
}
