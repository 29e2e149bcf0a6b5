package io.seatline.telephony;

import static io.seatline.telephony.LegTag.Role.AGENT;
import static io.seatline.telephony.LegTag.Role.CUSTOMER;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A switch without a switch: it has the real one's rules and order of words, and refuses what the real one refuses.
 * Deterministic, single-threaded: commands and the outside world's verbs only put events into {@link #events()}, which
 * hands them out when the test says so. {@code TelephonyContract} holds it to the behaviour of the real Asterisk.
 */
public final class FakeTelephony implements Telephony {
    private final FakeDialplan dialplan;
    private final FakeConsults consults;
    private final Map<LineId, String> provisioned = new LinkedHashMap<>();
    private final List<TelephonyCommand> executed = new ArrayList<>();
    private List<LineId> fallback = List.of();
    private Set<SoundName> keptMusic = Set.of();
    private boolean alive;

    public FakeTelephony(InstantSource clock) {
        dialplan = new FakeDialplan(clock);
        consults = new FakeConsults(dialplan);
    }

    @Override
    public void start(Listener listener) {
        dialplan.events.to(listener);
        nodeRestarts();
    }

    @Override
    public void close() {
        dialplan.seen = false;
        dialplan.events.clear();
    }

    // ---- what a test looks at

    /** The events not delivered yet. */
    public FakeEvents events() {
        return dialplan.events;
    }

    /** Everything asked so far, refused or not. */
    public List<TelephonyCommand> executed() {
        return List.copyOf(executed);
    }

    public void forgetExecuted() {
        executed.clear();
    }

    public List<LineId> fallback() {
        return fallback;
    }

    /** What this leg hears when it hears music; null: the house music. */
    public @Nullable SoundName musicOf(LegId leg) {
        SoundName music = dialplan.get(leg).music;
        return music != null && keptMusic.contains(music) ? music : null;
    }

    /** The truth, as the switch would tell it now. */
    public NodeSnapshot snapshot() {
        return new NodeSnapshot(
                "boot-" + dialplan.boots,
                dialplan.legs.values().stream().map(FakeLeg::seen).toList(),
                dialplan.reachable);
    }

    /** The leg that rings or talks on a line. */
    public LegId legOn(LineId line) {
        return dialplan.onLine(line).id;
    }

    /** The customer's leg of a call. */
    public LegId customerOf(UUID call) {
        return dialplan.legs.values().stream()
                .filter(leg -> leg.tag != null && leg.tag.call().equals(call) && leg.isCustomer())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("call " + call + " has no customer's leg"))
                .id;
    }

    /** The line an agent's leg is on. */
    public LineId lineOf(LegId leg) {
        return Objects.requireNonNull(dialplan.get(leg).line, "a customer's leg has no line of ours");
    }

    /** Whether a phone outside rings on this leg: a customer's that we dialed, or a number that an agent asks or passes on to. */
    public boolean isDialed(LegId leg) {
        return dialplan.get(leg).line == null && dialplan.get(leg).ringsUntil != null;
    }

    // ---- the outside world

    public LegId callerArrives(String number, String name, String dialed) {
        if (!alive) throw new IllegalStateException("the switch is dead: no caller gets through");
        LegId id = dialplan.newLegId();
        dialplan.legs.put(id, new FakeLeg(id, null, null, Phase.ARRIVING, number, name, dialed));
        callerIsAnnouncedAgain(id);
        return id;
    }

    /** The dialplan asks every 5 s for a caller nobody admitted. */
    public void callerIsAnnouncedAgain(LegId id) {
        FakeLeg leg = dialplan.get(id);
        if (leg.phase != Phase.ARRIVING) throw new IllegalStateException(id + " is admitted");
        dialplan.emit(new LegArrived(id, leg.callerNumber, leg.callerName, leg.dialedNumber, dialplan.now()));
    }

    public void lineRegisters(LineId line) {
        if (!alive || !provisioned.containsKey(line))
            throw new IllegalStateException(line + " has no account at the switch");
        if (dialplan.reachable.add(line)) dialplan.emit(new LineReachable(line, dialplan.now()));
    }

    /** A phone tries to register with a secret; false when it is not the line's. */
    public boolean lineRegisters(LineId line, String secret) {
        if (!secret.equals(provisioned.get(line))) return false;
        lineRegisters(line);
        return true;
    }

    /** The phone's socket is gone. As with the real switch its leg, if any, stays until somebody ends it. */
    public void lineLost(LineId line) {
        if (dialplan.reachable.remove(line)) dialplan.emit(new LineUnreachable(line, dialplan.now()));
    }

    public void agentAnswers(LineId line) {
        dialplan.answered(dialplan.ringingOn(line));
    }

    public void agentDeclines(LineId line) {
        dialplan.end(dialplan.ringingOn(line), new HangupReason(17, 486), true);
    }

    public void customerAnswers(LegId id) {
        dialplan.answered(dialplan.ringing(dialplan.get(id)));
    }

    /** The dialed number is busy, wrong, refuses … */
    public void customerFails(LegId id, HangupReason reason) {
        dialplan.end(dialplan.ringing(dialplan.get(id)), reason, true);
    }

    /** The party on this leg puts the receiver down. */
    public void partyHangsUp(LegId id) {
        dialplan.end(dialplan.get(id), HangupReason.NORMAL, true);
    }

    /** No sound came for rtp_timeout. */
    public void mediaStops(LegId id) {
        dialplan.end(dialplan.get(id), HangupReason.MEDIA_LOST, false);
    }

    public void partyHolds(LegId id) {
        dialplan.emit(new LegHeld(id, dialplan.bridged(id).tagged(), dialplan.now()));
    }

    public void partyResumes(LegId id) {
        dialplan.emit(new LegResumed(id, dialplan.bridged(id).tagged(), dialplan.now()));
    }

    /** The caller presses digits; heard only while a prompt collects them or a message is recorded. */
    public void callerPresses(LegId id, String digits) {
        dialplan.prompts.presses(dialplan.get(id), digits, dialplan.now());
    }

    /** Ends what rang or was played long enough. */
    public void tick() {
        dialplan.prompts.tick(dialplan.now());
        for (FakeLeg leg : List.copyOf(dialplan.legs.values())) {
            if (leg.ringsUntil != null && !dialplan.now().isBefore(leg.ringsUntil)) {
                dialplan.end(leg, new HangupReason(19, 0), false);
            }
        }
    }

    /** The unasked snapshot of every 30 s. */
    public void snapshotIsDue() {
        dialplan.emit(new NodeConnected(snapshot(), dialplan.now()));
    }

    /** Our connection is cut: the switch and its calls go on unseen. */
    public void amiCut() {
        dialplan.emit(new NodeLost(false, dialplan.now()));
        dialplan.seen = false;
    }

    public void amiBack() {
        if (!alive) throw new IllegalStateException("the switch is dead");
        dialplan.seen = true;
        snapshotIsDue();
    }

    /** The switch's process is killed: its legs end without a word. */
    public void nodeDies() {
        dialplan.legs.clear();
        dialplan.reachable.clear();
        dialplan.emit(new NodeLost(false, dialplan.now()));
        dialplan.emit(new NodeLost(true, dialplan.now()));
        alive = false;
        dialplan.seen = false;
    }

    /** A new process: accounts are remembered, registrations are not. */
    public void nodeRestarts() {
        dialplan.legs.clear();
        dialplan.reachable.clear();
        dialplan.boots++;
        alive = true;
        amiBack();
    }

    // ---- what the floor asks

    @Override
    public void execute(TelephonyCommand command) {
        executed.add(command);
        String refusal = dialplan.seen ? refusalOf(command) : "the switch is lost";
        if (refusal != null) {
            dialplan.events.add(new CommandFailed(command, refusal, dialplan.now()));
        }
    }

    /** Does it, or says why not. */
    private @Nullable String refusalOf(TelephonyCommand command) {
        return switch (command) {
            case Admit it -> admit(it);
            case Refuse it -> refuse(it);
            case Connect it -> connect(it);
            case ReturnToWaiting it -> returnToWaiting(it);
            case Play it -> dialplan.prompts.play(dialplan.legs.get(it.caller()), it, dialplan.now());
            case RecordMessage it -> dialplan.prompts.record(dialplan.legs.get(it.caller()), it, dialplan.now());
            case HoldWith it -> holdWith(it);
            case KeepMusic it -> {
                keptMusic = it.pieces();
                yield null;
            }
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
            case CallBack it -> callBack(it);
            case Consult it -> consults.consult(it);
            case Join it -> consults.join(it);
            case BackToCustomer it -> consults.backToCustomer(it);
            case BackToTarget it -> consults.backToTarget(it);
            case Confer it -> consults.confer(it);
            case Forward it -> consults.forward(it);
            case HangUp it -> hangUp(it);
            case ProvisionLine it -> {
                if (!it.secret().equals(provisioned.put(it.line(), it.secret()))) lineLost(it.line());
                yield null;
            }
            case RenewLine it -> {
                provisioned.put(it.line(), it.secret());
                yield null;
            }
            case RemoveLine it -> {
                provisioned.remove(it.line());
                lineLost(it.line());
                yield null;
            }
            case SetFallback it -> {
                fallback = it.lines();
                yield null;
            }
        };
    }

    private @Nullable String admit(Admit it) {
        FakeLeg leg = dialplan.legs.get(it.leg());
        if (leg == null || !leg.isCustomer()) return "no such caller";
        if (leg.tag != null) return leg.tag.call().equals(it.call()) ? null : "admitted as another call";
        leg.tag = new LegTag(it.call(), CUSTOMER, null);
        leg.phase = Phase.WAITING;
        dialplan.emit(new LegAnswered(leg.id, leg.tag, dialplan.now()));
        return null;
    }

    private @Nullable String refuse(Refuse it) {
        FakeLeg leg = dialplan.legs.get(it.leg());
        if (leg == null) return "no such caller";
        if (leg.tag != null) return "already admitted";
        dialplan.end(leg, new HangupReason(1, 0), false);
        return null;
    }

    private @Nullable String connect(Connect it) {
        FakeLeg caller = dialplan.legs.get(it.caller());
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (!caller.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (caller.isIn(it.attempt())) return null;
        if (!caller.waits()) return "the caller does not wait";
        dialplan.prompts.forget(caller);
        caller.enter(it.attempt());
        if (!dialplan.reachable.contains(it.line())) {
            dialplan.returned(caller, AttemptResult.UNREACHABLE);
            return null;
        }
        FakeLeg agent =
                dialplan.ring(dialplan.newLegId(), it.line(), new LegTag(it.call(), AGENT, it.attempt()), caller);
        agent.peer = caller;
        agent.ringsUntil = dialplan.now().plus(it.ringFor());
        caller.peer = agent;
        caller.phase = Phase.RINGING;
        caller.capture = it.capture();
        return null;
    }

    private @Nullable String holdWith(HoldWith it) {
        FakeLeg customer = dialplan.legs.get(it.customer());
        if (customer == null || !customer.isCustomer()) return "no such caller";
        if (customer.tag != null && !customer.tag.call().equals(it.call())) return "the leg belongs to another call";
        customer.music = it.music();
        return null;
    }

    private @Nullable String returnToWaiting(ReturnToWaiting it) {
        FakeLeg caller = dialplan.legs.get(it.caller());
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (caller.waits()) return null;
        FakeLeg agent = caller.peer;
        boolean dialed = caller.phase == Phase.RINGING && caller.ringsUntil != null;
        if (dialed) return "the customer has not answered";
        if (caller.room != null) caller.room.remove(caller);
        caller.room = null;
        dialplan.returned(caller, AttemptResult.WITHDRAWN);
        if (agent != null) dialplan.gone(agent, HangupReason.NORMAL, false);
        return null;
    }

    private @Nullable String dialAgent(DialAgent it) {
        if (dialplan.legs.containsKey(it.newLeg())) return null;
        LegTag tag = new LegTag(it.call(), AGENT, null);
        if (!dialplan.reachable.contains(it.line())) {
            dialplan.emit(new LegHungUp(it.newLeg(), tag, new HangupReason(20, 0), false, dialplan.now()));
            return null;
        }
        dialplan.ring(it.newLeg(), it.line(), tag, null).ringsUntil =
                dialplan.now().plus(it.ringFor());
        return null;
    }

    private @Nullable String dialCustomer(DialCustomer it) {
        FakeLeg agent = dialplan.legs.get(it.agentLeg());
        if (agent == null || agent.tag == null || agent.isCustomer()) return "no such agent's leg";
        if (!agent.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (agent.isIn(it.attempt())) return null;
        if (agent.phase != Phase.UP || agent.peer != null) return "the agent's leg does not wait for a number";
        agent.enter(it.attempt());
        LegId id = dialplan.newLegId();
        FakeLeg customer = new FakeLeg(
                id,
                null,
                new LegTag(it.call(), CUSTOMER, it.attempt()),
                Phase.RINGING,
                it.number().value(),
                "",
                it.number().value());
        customer.peer = agent;
        customer.capture = it.capture();
        customer.ringsUntil = dialplan.now().plus(it.ringFor());
        agent.peer = customer;
        dialplan.legs.put(id, customer);
        dialplan.emit(new LegRinging(id, customer.tagged(), dialplan.now()));
        return null;
    }

    private @Nullable String callBack(CallBack it) {
        if (dialplan.legs.containsKey(it.newLeg())) return null;
        String number = it.number().value();
        FakeLeg customer = new FakeLeg(
                it.newLeg(), null, new LegTag(it.call(), CUSTOMER, null), Phase.RINGING, number, "", number);
        customer.ringsUntil = dialplan.now().plus(it.ringFor());
        dialplan.legs.put(customer.id, customer);
        dialplan.emit(new LegRinging(customer.id, customer.tagged(), dialplan.now()));
        return null;
    }

    private @Nullable String hangUp(HangUp it) {
        FakeLeg leg = dialplan.legs.get(it.leg());
        if (leg == null) return "no such leg";
        dialplan.end(leg, it.reason(), false);
        return null;
    }
}
