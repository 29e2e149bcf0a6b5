package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a floor asks of the switch: each thing once, and nothing without an event that says why. */
final class CommandAudit {
    private final AuditedHall hall;
    private final Set<Object> attempts = new HashSet<>();

    CommandAudit(AuditedHall hall) {
        this.hall = hall;
    }

    /** Before the events are noted. */
    void before(FloorInput input, FloorOutput output) {
        for (var command : output.commands()) hangUp(input, output, command);
    }

    void after(FloorInput input, FloorOutput output) {
        for (var command : output.commands()) command(input, output.events(), command);
        for (var event : output.events()) if (event instanceof OfferEvent.OfferMade e) rings(output, e);
    }

    /** A caller is hung up on only when somebody wants it, or he was told why. */
    private void hangUp(FloorInput input, FloorOutput output, TelephonyCommand command) {
        if (!(command instanceof TelephonyCommand.HangUp it)) return;
        var caller = hall.calls.on(it.leg());
        // Who was promised a call is let go.
        if (caller == null || !caller.inbound || caller.promised != null) return;
        if (input instanceof FloorInput.Asked asked && asked.command() instanceof FloorCommand.HangUp) return;
        var sentAway = output.events().stream()
                .anyMatch(event -> event instanceof CallEvent.CallEnded e
                        && e.call().equals(caller.id)
                        && (caller.queue == null
                                || caller.inMenu
                                || e.cause().reason() == EndReason.QUEUE_FULL
                                || e.cause().reason() == EndReason.WAITED_TOO_LONG));
        assertTrue(sentAway, () -> "a caller is hung up on for nothing: " + caller.id + " after " + input);
    }

    /** Whatever is begun at the switch is begun once. */
    private void command(FloorInput input, List<DomainEvent> events, TelephonyCommand command) {
        Object attempt = switch (command) {
            case TelephonyCommand.Connect it -> {
                assertTrue(
                        events.stream()
                                .anyMatch(event -> event instanceof OfferEvent.OfferMade e
                                        && e.offer().value().equals(it.attempt())),
                        () -> "a phone rings without an offer: " + it);
                yield it.attempt();
            }
            // What a snapshot shows to be lost on the way is asked for again, by the same name.
            case TelephonyCommand.DialCustomer it -> {
                toldOfIt(it);
                yield input instanceof FloorInput.Heard(TelephonyEvent.NodeConnected _) ? null : it.attempt();
            }
            case TelephonyCommand.DialAgent it -> it.newLeg();
            case TelephonyCommand.CallBack it -> {
                assertTrue(
                        events.stream()
                                .anyMatch(event -> event instanceof CallEvent.CallbackStarted e
                                        && e.leg().equals(it.newLeg())),
                        () -> "a customer rings for no promise: " + it);
                yield it.newLeg();
            }
            case TelephonyCommand.Consult it -> it.consult();
            case TelephonyCommand.Join it -> it.attempt();
            case TelephonyCommand.BackToCustomer it -> it.attempt();
            case TelephonyCommand.Confer it -> it.attempt();
            case TelephonyCommand.Forward it -> it.attempt();
            default -> null;
        };
        if (attempt != null) assertTrue(attempts.add(attempt), () -> "asked twice: " + command);
    }

    /** He rang in, and was to be told that he is recorded. */
    private void toldOfIt(TelephonyCommand.DialCustomer it) {
        var caller = hall.calls.live.get(new CallId(it.call()));
        if (caller == null || !FloorWorld.TALKATIVE.equals(caller.queue)) return;
        assertTrue(caller.warned || !it.capture(), () -> "recorded and not told: " + it);
    }

    /** An offer rings one phone, the right one, and is recorded as its queue wants. */
    private void rings(FloorOutput output, OfferEvent.OfferMade e) {
        var caller = hall.calls.live.get(e.call());
        if (caller != null && caller.promised != null) {
            ringsHim(output, e);
            return;
        }
        var asked = output.commands().stream()
                .filter(command -> command instanceof TelephonyCommand.Connect it
                        && it.call().equals(e.call().value()))
                .map(TelephonyCommand.Connect.class::cast)
                .toList();
        assertEquals(1, asked.size(), () -> "an offer rings one phone: " + e + " " + asked);
        var it = asked.getFirst();
        assertEquals(FloorAgent.line(e.agent()), it.line(), "his own phone");
        assertEquals(e.offer().value(), it.attempt(), "for that offer");
        var queue = e.queue() == null ? null : hall.directory.queues().get(e.queue());
        if (queue == null) return;
        var told = !FloorWorld.TALKATIVE.equals(e.queue()) || caller != null && caller.warned;
        assertEquals(queue.record() && told, it.capture(), "recorded as the queue wants, and never who was not told");
    }

    /** His customer is at home. */
    private static void ringsHim(FloorOutput output, OfferEvent.OfferMade e) {
        var lines = output.commands().stream()
                .filter(command -> command instanceof TelephonyCommand.DialAgent it
                        && it.call().equals(e.call().value()))
                .map(command -> ((TelephonyCommand.DialAgent) command).line())
                .toList();
        assertEquals(List.of(FloorAgent.line(e.agent())), lines, () -> "an offer rings one phone: " + e);
    }
}
