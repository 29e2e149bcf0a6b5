package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentState;
import io.seatline.call.Callback;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.NodeSnapshot.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** People and switches do what they like, words arrive late, twice or not at all, servers die: one step after the other. */
final class RandomDay {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(30);

    private static final Duration NIGHT = Duration.ofHours(25);

    private final FloorWorld world;
    private final RandomAgents agents;
    private Instant lookedAt;
    private long asked;

    RandomDay(FloorWorld world) {
        this.world = world;
        agents = new RandomAgents(world);
        lookedAt = world.now;
    }

    /** A day of so many steps, after which everybody goes home. */
    void pass(int steps) {
        world.ready(1, 2, 3, 4);
        for (int step = 0; step < steps; step++) {
            act();
            FloorInvariants.checkState(world.floor.state());
        }
        goHome();
    }

    private void act() {
        var telephony = world.telephony;
        switch (world.random.nextInt(37)) {
            case 0, 1, 2 -> {
                var numbers = List.of(
                        "4001",
                        "4002",
                        "4003",
                        "4004",
                        "4005",
                        MadeEntries.MENU,
                        MadeEntries.SHUT,
                        MadeEntries.SHUT_UNTIL_MORNING);
                var known = numbers.get(world.random.nextInt(numbers.size()));
                var dialed = world.random.nextInt(20) == 0 ? "4999" : known;
                // Few customers, so that some come back to the agent they know; one of them is a VIP.
                telephony.callerArrives("13888" + world.random.nextInt(30), "", dialed);
            }
            case 3, 4, 5, 6 -> leg(this::ringsAgent, leg -> telephony.agentAnswers(telephony.lineOf(leg.leg())));
            case 7 -> leg(this::ringsAgent, leg -> telephony.agentDeclines(telephony.lineOf(leg.leg())));
            case 8, 9 -> leg(leg -> true, leg -> telephony.partyHangsUp(leg.leg()));
            case 10 -> leg(leg -> leg.phase() == Phase.BRIDGED && isAgent(leg), leg -> telephony.partyHolds(leg.leg()));
            case 11 ->
                leg(leg -> leg.phase() == Phase.BRIDGED && isAgent(leg), leg -> telephony.partyResumes(leg.leg()));
            case 12 -> leg(leg -> leg.phase() == Phase.BRIDGED && isAgent(leg), leg -> telephony.mediaStops(leg.leg()));
            case 13, 14 -> leg(ringsOutside(), leg -> telephony.customerAnswers(leg.leg()));
            case 15 ->
                leg(
                        ringsOutside(),
                        leg -> telephony.customerFails(
                                leg.leg(),
                                List.of(new HangupReason(17, 486), new HangupReason(21, 603), new HangupReason(34, 503))
                                        .get(world.random.nextInt(3))));
            case 16 -> command(new FloorCommand.GoReady());
            case 17 -> command(new FloorCommand.GoNotReady(FloorWorld.BREAK));
            case 18 -> command(new FloorCommand.PlaceCall("1390000" + world.random.nextInt(1000)));
            case 19 -> agents.finishOrDecline();
            case 20 -> agents.hangUp();
            case 21 -> {
                var agent = 1 + world.random.nextInt(4);
                if (world.random.nextBoolean()) telephony.lineLost(FloorAgent.line(new AgentId(agent)));
                else world.atWork(agent);
                if (world.random.nextInt(5) == 0) {
                    world.handle(new FloorInput.DeskSeen(new AgentId(agent), false, world.now));
                }
                if (world.random.nextInt(10) == 0) command(new FloorCommand.LogOut());
                if (world.random.nextInt(3) == 0) loadAgain();
                if (world.random.nextInt(3) == 0) agents.supervise();
            }
            case 22 -> {
                if (world.random.nextInt(4) == 0) callBack();
                else if (world.random.nextInt(20) == 0) night();
                else trouble();
            }
            case 23 -> telephony.snapshotIsDue();
            case 24, 25, 26, 27, 28, 30 -> agents.control();
            case 29 ->
                leg(leg -> leg.phase() == Phase.BRIDGED && isTarget(leg), leg -> telephony.mediaStops(leg.leg()));
            case 31, 32, 33 -> {
                var pressed = List.of("1", "1", "2", "2", "3", "4", "0", "9", "#", "47110815#", "4711#", "12");
                leg(
                        leg -> leg.phase() == Phase.PROMPTED,
                        leg -> telephony.callerPresses(leg.leg(), pressed.get(world.random.nextInt(pressed.size()))));
            }
            // Now and then long enough for what waits for minutes.
            default -> later(Duration.ofSeconds(world.random.nextInt(30) == 0 ? 130 : 1 + world.random.nextInt(12)));
        }
        if (world.random.nextInt(3) > 0) world.settle();
        world.audit.settled(world);
    }

    /** The switch is looked at every 30 s, asked or not. */
    private void later(Duration duration) {
        for (var rest = duration; rest.isPositive(); rest = rest.minus(LOOKS_EVERY)) {
            world.later(rest.compareTo(LOOKS_EVERY) < 0 ? rest : LOOKS_EVERY);
            look();
        }
    }

    private void look() {
        if (world.now.isBefore(lookedAt.plus(LOOKS_EVERY))) return;
        lookedAt = world.now;
        world.telephony.snapshotIsDue();
        world.settle();
    }

    private static boolean isTarget(NodeSnapshot.Leg leg) {
        return leg.tag() != null && leg.tag().role() == LegTag.Role.TARGET;
    }

    private void trouble() {
        var telephony = world.telephony;
        switch (world.random.nextInt(8)) {
            case 0 -> {
                telephony.nodeDies();
                if (world.random.nextBoolean()) world.settle();
                telephony.nodeRestarts();
            }
            case 1, 2 -> {
                telephony.amiCut();
                world.settle();
                for (int i = 0; i < 5; i++) leg(leg -> true, leg -> telephony.partyHangsUp(leg.leg()));
                for (int i = 0; i < 3; i++) {
                    leg(this::ringsAgent, leg -> telephony.agentAnswers(telephony.lineOf(leg.leg())));
                }
                world.later(Duration.ofSeconds(world.random.nextInt(5)));
                telephony.amiBack();
            }
            case 3, 4 -> world.serverRestarts();
            default -> world.settle();
        }
    }

    /** The server is away for more than a day, the switch is not. */
    private void night() {
        world.now = world.now.plus(NIGHT);
        world.telephony.tick();
        world.serverRestarts();
        world.later(Duration.ofSeconds(5));
    }

    /** Mostly the phone is there again. */
    private void loadAgain() {
        var agent = 1 + world.random.nextInt(4);
        var refused = world.pageLoadsAgain(agent);
        if (refused == null && world.random.nextInt(4) > 0) world.phoneIsBack(agent);
    }

    /** Somebody who asked outside the hours. */
    private void callBack() {
        world.handle(new FloorInput.CallbackDue(
                new CallId(new UUID(6, ++asked)),
                new UUID(5, asked),
                "13888" + world.random.nextInt(30),
                "",
                new QueueId(1 + world.random.nextInt(5)),
                world.random.nextBoolean() ? Callback.Mode.AGENT_FIRST : Callback.Mode.CUSTOMER_FIRST,
                world.now));
    }

    private void command(FloorCommand command) {
        world.ask(1 + world.random.nextInt(4), command);
    }

    private static boolean isAgent(NodeSnapshot.Leg leg) {
        return leg.tag() != null && leg.tag().role() == LegTag.Role.AGENT;
    }

    /** A phone of ours that rings: an agent's, or a colleague's who is asked. */
    private boolean ringsAgent(NodeSnapshot.Leg leg) {
        return leg.phase() == Phase.RINGING
                && (isAgent(leg) || isTarget(leg) && leg.dialedNumber().isEmpty());
    }

    /** A phone outside that rings, as against a caller for whom somebody is rung. */
    private Predicate<NodeSnapshot.Leg> ringsOutside() {
        return leg -> leg.phase() == Phase.RINGING && world.telephony.isDialed(leg.leg());
    }

    private void leg(Predicate<NodeSnapshot.Leg> which, Consumer<NodeSnapshot.Leg> what) {
        var legs = world.telephony.snapshot().legs().stream().filter(which).toList();
        if (!legs.isEmpty()) what.accept(legs.get(world.random.nextInt(legs.size())));
    }

    /** Everybody goes home: nothing may be left, neither here nor at the switch. */
    private void goHome() {
        world.telephony.snapshotIsDue();
        world.settle();
        for (int round = 0; round < 4; round++) {
            for (var leg : world.telephony.snapshot().legs()) {
                if (world.telephony.snapshot().legs().stream()
                        .anyMatch(left -> left.leg().equals(leg.leg()))) {
                    world.telephony.partyHangsUp(leg.leg());
                }
            }
            for (var call : List.copyOf(world.floor.state().calls()))
                world.handle(new FloorInput.CallbackCanceled(call.id(), world.now));
            world.settle().later(Duration.ofSeconds(10));
            world.telephony.snapshotIsDue();
            world.settle();
        }
        // Wrap-up, its longest extension, and the time a missing result is waited for.
        world.later(Duration.ofSeconds(125));
        var state = world.floor.state();
        assertEquals(List.of(), List.copyOf(state.calls()), "no call is left");
        assertEquals(List.of(), world.telephony.snapshot().legs(), "no leg is left");
        for (var agent : state.agents()) {
            assertTrue(
                    agent.state() instanceof AgentState.Ready
                            || agent.state() instanceof AgentState.NotReady
                            || agent.state() instanceof AgentState.LoggedOut,
                    "nobody sticks: " + agent);
        }
    }
}
