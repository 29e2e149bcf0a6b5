package io.seatline.desk;

import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.TransferTarget;
import io.seatline.floor.AgentView;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.routing.OfferState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a desk that are about more than one agent and one customer. */
final class DeskControl {
    private DeskControl() {}

    /** The call's state as this agent sees it; null while it is none of his yet. */
    static @Nullable String state(AgentView view, Call call) {
        var consult = call.consult();
        if (consult != null && view.id().equals(consult.agent())) return asAsked(consult);
        return switch (call.state()) {
            case CallState.Connected _ -> "CONNECTED";
            case CallState.Held _ -> "HELD";
            case CallState.CallingAgent _ -> "CALLING_YOU";
            case CallState.Dialing _ -> "DIALING";
            case CallState.Ringing _ -> "RINGING";
            case CallState.Consulting _ -> "CONSULTING";
            case CallState.Joining _ -> "JOINING";
            case CallState.Conference _ -> "CONFERENCE";
            case CallState.CustomerGone _ -> "CUSTOMER_GONE";
            // Taken, about to be joined; or it comes back by itself to him who lost it or fetched it.
            case CallState.Offered _ -> taken(view) || comesBack(view, call) ? "RECONNECTING" : null;
            case CallState.Arriving _,
                    CallState.Queued _,
                    CallState.CallingBack _,
                    CallState.Postponed _,
                    CallState.Forwarding _,
                    CallState.Forwarded _,
                    CallState.Parked _,
                    CallState.Ended _ -> null;
        };
    }

    private static @Nullable String asAsked(Consult consult) {
        return switch (consult.state()) {
            case RINGING -> null;
            case TALKING -> "ASKED";
            case KEPT -> "KEPT";
            case TOGETHER -> "CONFERENCE";
            case TAKING_OVER -> "JOINING";
        };
    }

    private static boolean taken(AgentView view) {
        return view.offer() != null && view.offer().state() instanceof OfferState.Accepted;
    }

    /** The agent's phone takes this ring by itself: there is nothing to decide. */
    static boolean comesBack(AgentView view, Call call) {
        return call.expected() && view.id().equals(call.agent());
    }

    /** What rings at the one who is asked. */
    static DeskView.@Nullable AskedPart asked(AgentView view, Call call) {
        var consult = ringing(view, call);
        return consult == null ? null : new DeskView.AskedPart(name(view, consult.by()), consult.note());
    }

    static @Nullable Consult ringing(AgentView view, Call call) {
        var consult = call.consult();
        return consult != null && view.id().equals(consult.agent()) && consult.state() == Consult.State.RINGING
                ? consult
                : null;
    }

    static DeskView.@Nullable PausePart pause(AgentView view) {
        var pause = view.pause();
        return pause == null ? null : new DeskView.PausePart(pause.stage().name(), pause.until());
    }

    static DeskView.@Nullable ConsultPart consult(AgentView view, Call call) {
        var consult = call.consult();
        if (consult == null) return null;
        var mine = view.id().equals(consult.by());
        return new DeskView.ConsultPart(
                consult.id(),
                mine,
                consult.state().name(),
                mine ? name(view, consult.to()) : name(view, consult.by()),
                mine && consult.agent() == null,
                consult.since());
    }

    static DeskView.@Nullable ConsultEndPart end(AgentView view, Call call) {
        var asked = call.asked();
        if (asked == null || !view.id().equals(call.agent())) return null;
        var outside = asked.to() instanceof TransferTarget.ToNumber;
        return new DeskView.ConsultEndPart(
                name(view, asked.to()), outside, asked.why().name());
    }

    static List<DeskView.TransferPart> transfers(AgentView view, Call call) {
        return call.transfers().stream()
                .map(one -> new DeskView.TransferPart(
                        name(view, one.from()), one.kind().name(), one.note(), one.at()))
                .toList();
    }

    static List<DeskView.ParkedPart> parked(AgentView view) {
        return view.parked().stream()
                .map(call -> {
                    var since = call.state() instanceof CallState.Parked(var by, var at) ? at : call.startedAt();
                    var by = call.agent();
                    return new DeskView.ParkedPart(
                            call.id().value(),
                            PhoneNumber.masked(call.number()),
                            PhoneNumber.nameWithout(call.number(), call.name()),
                            by == null ? "" : name(view, by),
                            view.id().equals(by),
                            since);
                })
                .toList();
    }

    private static String name(AgentView view, TransferTarget to) {
        return switch (to) {
            case TransferTarget.ToAgent(AgentId agent) -> name(view, agent);
            case TransferTarget.ToNumber(String number) -> PhoneNumber.masked(number);
            case TransferTarget.ToQueue(var queue) -> queue.toString();
            case TransferTarget.ToMenu(int entry) -> String.valueOf(entry);
        };
    }

    private static String name(AgentView view, AgentId agent) {
        return view.names().getOrDefault(agent, "");
    }
}
