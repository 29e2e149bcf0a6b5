package io.seatline.bench;

import io.seatline.call.CallEvent;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorAgent;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorSettings;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.routing.Directory;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.LineId;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * R5: the product's whole floor in a simulated hall, killed at random moments, and after each restored from its journal, as
 * text, and the switch's snapshot. It is killed between two words, or after the journal has them and before the switch is asked.
 */
final class KilledFloorRouter implements HallRouter {
    private static final int DECISIONS_A_LIFE = 100;
    /** What was asked less than 2 s before a snapshot may be on its way still. */
    private static final double SECOND_LOOK = 2.5;
    /** So long after a restart the clock ticks; what was in doubt is settled by then. */
    private static final double TICKS = 30;

    private final Directory directory;
    private final int agents;
    private final boolean mortal;
    private final Random random = new Random(11);
    private final JsonEvents json = new JsonEvents();
    private final List<String[]> journal = new ArrayList<>();
    private final Set<AgentId> atWork = new HashSet<>();
    private final Set<UUID> ended = new HashSet<>();
    private final Map<Integer, NodeSnapshot.Leg> customers = new LinkedHashMap<>();
    private final Map<Integer, Integer> talks = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private Floor floor;
    private double looksAgainAt = Double.MAX_VALUE;
    private double ticksUntil;
    private double asked;
    int kills;
    /** Callers who hung up and whom the floor did not know. */
    int lost;
    /** Seconds to be routing again, on our clock: from nothing to the first word handled. */
    double longestRestart;

    KilledFloorRouter(HallScenario hall, Directory plain, boolean mortal) {
        agents = hall.agents();
        this.mortal = mortal;
        var entries = new HashMap<String, QueueId>();
        for (var queue : plain.queues().keySet()) entries.put("4" + (queue.value() - 1), queue);
        directory = new Directory(plain.queues(), entries, plain.agents(), plain.choices());
        floor = floor();
        awake(0);
    }

    private Floor floor() {
        return new Floor(FloorSettings.defaults(null), () -> new UUID(random.nextLong(), random.nextLong()));
    }

    private void awake(double now) {
        handle(new FloorInput.DirectoryLoaded(directory, MatcherRouter.at(now)), true);
        look(now);
        for (var agent : atWork) handle(new FloorInput.DeskSeen(agent, true, MatcherRouter.at(now)), true);
    }

    private void look(double now) {
        var lines = new HashSet<LineId>();
        for (int agent = 1; agent <= agents; agent++) lines.add(FloorAgent.line(new AgentId(agent)));
        var legs = new ArrayList<>(customers.values());
        for (var leg : customers.values()) {
            var tag = leg.tag();
            if (leg.bridgedWith() == null || tag == null) continue;
            legs.add(new NodeSnapshot.Leg(
                    leg.bridgedWith(),
                    new LegTag(tag.call(), LegTag.Role.AGENT, tag.attempt()),
                    Phase.BRIDGED,
                    leg.leg(),
                    "",
                    "",
                    ""));
        }
        heard(new TelephonyEvent.NodeConnected(new NodeSnapshot("boot", legs, lines), MatcherRouter.at(now)));
    }

    private void heard(TelephonyEvent event) {
        handle(new FloorInput.Heard(event), true);
    }

    /** @param released false: killed before the switch hears of it */
    private void handle(FloorInput input, boolean released) {
        var output = floor.handle(input);
        for (var event : output.events()) {
            journal.add(new String[] {json.type(event), json.write(event)});
            if (event instanceof CallEvent.CallEnded e) ended.add(e.call().value());
        }
        // Of one who hung up while the server was dead the snapshot has told already.
        if (input instanceof FloorInput.Heard(TelephonyEvent.LegHungUp e)
                && (e.tag() == null || !ended.contains(e.tag().call()))) lost++;
        if (released) for (var command : output.commands()) asked(command, input.at());
    }

    private void asked(TelephonyCommand command, Instant at) {
        switch (command) {
            case TelephonyCommand.Admit it -> {
                int id = Integer.parseInt(it.leg().value().substring(3));
                customers.put(
                        id, leg(it.leg(), new LegTag(it.call(), LegTag.Role.CUSTOMER, null), Phase.WAITING, null));
            }
            case TelephonyCommand.Connect it -> connect(it, at);
            default -> {
                // The rest is about phones, which are all there.
            }
        }
    }

    private void connect(TelephonyCommand.Connect it, Instant at) {
        var agent = FloorAgent.agentOf(it.line());
        int id = Integer.parseInt(it.caller().value().substring(3));
        if (agent == null) throw new IllegalStateException("no agent's line: " + it);
        var agentLeg = new LegId("out-" + it.attempt());
        var tag = new LegTag(it.call(), LegTag.Role.CUSTOMER, it.attempt());
        customers.put(id, leg(it.caller(), tag, Phase.BRIDGED, agentLeg));
        talks.put(agent.value() - 1, id);
        pairs.add(new Pair(id, agent.value() - 1));
        heard(new TelephonyEvent.LegAnswered(agentLeg, new LegTag(it.call(), LegTag.Role.AGENT, it.attempt()), at));
        heard(new TelephonyEvent.LegsBridged(it.caller(), agentLeg, tag, at));
    }

    private static NodeSnapshot.Leg leg(
            LegId leg, LegTag tag, Phase phase, @org.jspecify.annotations.Nullable LegId with) {
        return new NodeSnapshot.Leg(leg, tag, phase, with, "", "", "");
    }

    private void maybeKill(FloorInput last, double now) {
        if (!mortal || random.nextInt(DECISIONS_A_LIFE) > 0) {
            handle(last, true);
            return;
        }
        kills++;
        // Between two words, or in the middle of one.
        var middle = random.nextBoolean() && !(last instanceof FloorInput.Heard(TelephonyEvent.LegArrived _));
        if (middle) handle(last, false);
        long began = System.nanoTime();
        floor = floor();
        var events = new ArrayList<DomainEvent>(journal.size());
        for (var line : journal) events.add(json.read(line[0], line[1]));
        floor.restore(events, MatcherRouter.at(now));
        awake(now);
        if (!middle) handle(last, true);
        longestRestart = Math.max(longestRestart, (System.nanoTime() - began) / 1e9);
        looksAgainAt = now + SECOND_LOOK;
        ticksUntil = now + TICKS;
    }

    @Override
    public void waits(HallScenario.Draw call, double now) {
        var leg = new LegId("in-" + call.id());
        maybeKill(
                new FloorInput.Heard(
                        new TelephonyEvent.LegArrived(leg, "138", "", "4" + call.queue(), MatcherRouter.at(now))),
                now);
    }

    @Override
    public void gone(int call, double now) {
        var leg = customers.remove(call);
        if (leg == null) throw new IllegalStateException("the switch knows no caller " + call);
        maybeKill(hungUp(leg, now), now);
    }

    private static FloorInput hungUp(NodeSnapshot.Leg leg, double now) {
        return new FloorInput.Heard(
                new TelephonyEvent.LegHungUp(leg.leg(), leg.tag(), HangupReason.NORMAL, true, MatcherRouter.at(now)));
    }

    @Override
    public void idle(int number, double now) {
        var agent = new AgentId(number + 1);
        var at = MatcherRouter.at(now);
        if (atWork.add(agent)) {
            handle(new FloorInput.Asked(agent, new FloorCommand.LogIn(), 0, at), true);
            handle(new FloorInput.DeskSeen(agent, true, at), true);
            handle(new FloorInput.Asked(agent, new FloorCommand.GoReady(), 0, at), true);
            return;
        }
        Integer call = talks.remove(number);
        var leg = call == null ? null : customers.remove(call);
        if (leg == null || leg.tag() == null) throw new IllegalStateException("nobody talked with " + agent);
        maybeKill(hungUp(leg, now), now);
        handle(
                new FloorInput.Asked(
                        agent,
                        new FloorCommand.FinishWrapUp(new CallId(leg.tag().call()), null, ""),
                        0,
                        at),
                true);
    }

    @Override
    public void away(int agent, double now) {
        throw new IllegalStateException("nobody goes home in this scenario");
    }

    @Override
    public List<Pair> decide(double now) {
        asked = now;
        if (now >= looksAgainAt) {
            looksAgainAt = Double.MAX_VALUE;
            look(now);
        }
        if (now < ticksUntil) handle(new FloorInput.Tick(MatcherRouter.at(now)), true);
        var made = List.copyOf(pairs);
        pairs.clear();
        return made;
    }

    @Override
    public double next() {
        return asked < ticksUntil ? asked + 1 : Double.MAX_VALUE;
    }
}
