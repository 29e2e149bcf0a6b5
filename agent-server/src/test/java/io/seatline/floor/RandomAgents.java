package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.RecordingEvent;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.NodeSnapshot;
import java.util.List;

/** What agents and their supervisor do at their pages on a {@link RandomDay}. */
final class RandomAgents {
    private final FloorWorld world;

    RandomAgents(FloorWorld world) {
        this.world = world;
    }

    /** What agents do with a call that they have, or that is parked. */
    void control() {
        var calls = world.floor.state().calls().stream()
                .filter(call -> call.agent() != null)
                .toList();
        if (calls.isEmpty()) return;
        var asking = calls.stream()
                .filter(call -> call.consult() != null && call.consult().leg() != null)
                .findFirst();
        var call = asking.isPresent() && world.random.nextBoolean()
                ? asking.get()
                : calls.get(world.random.nextInt(calls.size()));
        var agent = call.agent() == null || world.random.nextInt(6) == 0
                ? 1 + world.random.nextInt(4)
                : call.agent().value();
        var to = switch (world.random.nextInt(4)) {
            case 3 -> new TransferTarget.ToMenu(1);
            case 0 -> new TransferTarget.ToAgent(new AgentId(1 + world.random.nextInt(4)));
            case 1 -> new TransferTarget.ToQueue(new QueueId(1 + world.random.nextInt(4)));
            default -> new TransferTarget.ToNumber("1370000" + world.random.nextInt(1000));
        };
        if (asking.isPresent() && world.random.nextInt(8) == 0) {
            world.telephony.snapshot().legs().stream()
                    .map(NodeSnapshot.Leg::leg)
                    .filter(leg -> leg.equals(call.customerLeg()))
                    .findFirst()
                    .ifPresent(world.telephony::partyHangsUp);
            return;
        }
        world.ask(
                agent,
                switch (call.consult() == null ? world.random.nextInt(14) : 4 + world.random.nextInt(5)) {
                    case 0, 1, 2, 3 -> new FloorCommand.Consult(call.id(), to, "note");
                    case 4 -> new FloorCommand.SwapConsult(call.id());
                    case 5 -> new FloorCommand.CancelConsult(call.id());
                    case 6, 7 -> new FloorCommand.CompleteTransfer(call.id());
                    case 8 -> new FloorCommand.Confer(call.id());
                    case 9 -> new FloorCommand.BlindTransfer(call.id(), to, "");
                    case 10 -> new FloorCommand.Park(call.id());
                    case 12 -> new FloorCommand.PauseRecording(call.id(), RecordingEvent.Cause.AGENT);
                    case 13 -> new FloorCommand.ResumeRecording(call.id(), RecordingEvent.Cause.AGENT);
                    default ->
                        world.random.nextBoolean()
                                ? new FloorCommand.PickUp(call.id())
                                : new FloorCommand.HangUp(call.id());
                });
    }

    void supervise() {
        FloorCommand.Wanted wanted = switch (world.random.nextInt(3)) {
            case 0 -> new FloorCommand.Wanted.Ready();
            case 1 -> new FloorCommand.Wanted.NotReady(FloorWorld.COACHING);
            default -> new FloorCommand.Wanted.LoggedOut();
        };
        world.ask(1 + world.random.nextInt(4), new FloorCommand.SetState(new AgentId(9), wanted));
    }

    void finishOrDecline() {
        for (var agent : world.floor.state().agents()) {
            if (agent.state() instanceof AgentState.WrappingUp(var call, var deadline, var backTo, var since)) {
                var code = world.random.nextBoolean() ? "sold" : null;
                world.ask(
                        agent.id().value(),
                        switch (world.random.nextInt(4)) {
                            case 0 -> new FloorCommand.ExtendWrapUp(call);
                            case 1 -> new FloorCommand.DraftWrapUp(call, code, "draft");
                            case 2 -> new FloorCommand.ChooseNext(world.random.nextBoolean() ? FloorWorld.BREAK : null);
                            default -> new FloorCommand.FinishWrapUp(call, code, "note");
                        });
                return;
            }
            var view = world.agent(agent.id().value());
            if (view.offer() != null) {
                world.ask(
                        agent.id().value(),
                        new FloorCommand.DeclineOffer(view.offer().id()));
                return;
            }
        }
    }

    void hangUp() {
        for (var call : List.copyOf(world.floor.state().calls())) {
            if (call.agent() != null) {
                world.ask(call.agent().value(), new FloorCommand.HangUp(call.id()));
                return;
            }
        }
    }
}
