package io.seatline.telephony;

import static io.seatline.telephony.LegTag.Role.AGENT;
import static io.seatline.telephony.LegTag.Role.CUSTOMER;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final InstantSource clock;
    private final FakeEvents events = new FakeEvents();
    private final Map<LegId, FakeLeg> legs = new LinkedHashMap<>();
    private final Map<LineId, String> provisioned = new LinkedHashMap<>();
    private final Set<LineId> reachable = new LinkedHashSet<>();
    private final List<TelephonyCommand> executed = new ArrayList<>();
    private List<LineId> fallback = List.of();
    private int boots;
    private int legsMade;
    private boolean alive;
    private boolean seen;

    public FakeTelephony(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void start(Listener listener) {
        events.to(listener);
        nodeRestarts();
    }

    @Override
    public void close() {
        seen = false;
        events.clear();
    }

    // ---- what a test looks at

    /** The events not delivered yet. */
    public FakeEvents events() {
        return events;
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

    /** The truth, as the switch would tell it now. */
    public NodeSnapshot snapshot() {
        return new NodeSnapshot(
                "boot-" + boots, legs.values().stream().map(FakeLeg::seen).toList(), reachable);
    }

    /** The leg that rings or talks on a line. */
    public LegId legOn(LineId line) {
        return onLine(line).id;
    }

    /** The customer's leg of a call. */
    public LegId customerOf(UUID call) {
        return legs.values().stream()
                .filter(leg -> leg.tag != null && leg.tag.call().equals(call) && leg.isCustomer())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("call " + call + " has no customer's leg"))
                .id;
    }

    /** The line an agent's leg is on. */
    public LineId lineOf(LegId leg) {
        return Objects.requireNonNull(get(leg).line, "a customer's leg has no line of ours");
    }

    /** Whether a ringing leg is a customer's that we dialed, not a caller's who waits for an agent's phone. */
    public boolean isDialed(LegId leg) {
        return get(leg).isCustomer() && get(leg).ringsUntil != null;
    }

    // ---- the outside world

    public LegId callerArrives(String number, String name, String dialed) {
        if (!alive) throw new IllegalStateException("the switch is dead: no caller gets through");
        LegId id = newLegId();
        legs.put(id, new FakeLeg(id, null, null, Phase.ARRIVING, number, name, dialed));
        callerIsAnnouncedAgain(id);
        return id;
    }

    /** The dialplan asks every 5 s for a caller nobody admitted. */
    public void callerIsAnnouncedAgain(LegId id) {
        FakeLeg leg = get(id);
        if (leg.phase != Phase.ARRIVING) throw new IllegalStateException(id + " is admitted");
        emit(new LegArrived(id, leg.callerNumber, leg.callerName, leg.dialedNumber, now()));
    }

    public void lineRegisters(LineId line) {
        if (!alive || !provisioned.containsKey(line))
            throw new IllegalStateException(line + " has no account at the switch");
        if (reachable.add(line)) emit(new LineReachable(line, now()));
    }

    /** A phone tries to register with a secret; false when it is not the line's. */
    public boolean lineRegisters(LineId line, String secret) {
        if (!secret.equals(provisioned.get(line))) return false;
        lineRegisters(line);
        return true;
    }

    /** The phone's socket is gone. As with the real switch its leg, if any, stays until somebody ends it. */
    public void lineLost(LineId line) {
        if (reachable.remove(line)) emit(new LineUnreachable(line, now()));
    }

    public void agentAnswers(LineId line) {
        FakeLeg leg = ringing(onLine(line));
        leg.ringsUntil = null;
        leg.phase = Phase.UP;
        emit(new LegAnswered(leg.id, leg.tagged(), now()));
        if (leg.peer != null) bridge(leg.peer, leg);
    }

    public void agentDeclines(LineId line) {
        end(ringing(onLine(line)), new HangupReason(17, 486), true);
    }

    public void customerAnswers(LegId id) {
        FakeLeg leg = ringing(get(id));
        leg.ringsUntil = null;
        emit(new LegAnswered(leg.id, leg.tagged(), now()));
        bridge(leg, Objects.requireNonNull(leg.peer));
    }

    /** The dialed number is busy, wrong, refuses … */
    public void customerFails(LegId id, HangupReason reason) {
        end(ringing(get(id)), reason, true);
    }

    /** The party on this leg puts the receiver down. */
    public void partyHangsUp(LegId id) {
        end(get(id), HangupReason.NORMAL, true);
    }

    /** No sound came for rtp_timeout. */
    public void mediaStops(LegId id) {
        end(get(id), HangupReason.MEDIA_LOST, false);
    }

    public void partyHolds(LegId id) {
        emit(new LegHeld(id, bridged(id).tagged(), now()));
    }

    public void partyResumes(LegId id) {
        emit(new LegResumed(id, bridged(id).tagged(), now()));
    }

    /** Ends what rang too long. */
    public void tick() {
        for (FakeLeg leg : List.copyOf(legs.values())) {
            if (leg.ringsUntil != null && !now().isBefore(leg.ringsUntil)) {
                end(leg, new HangupReason(19, 0), false);
            }
        }
    }

    /** The unasked snapshot of every 30 s. */
    public void snapshotIsDue() {
        emit(new NodeConnected(snapshot(), now()));
    }

    /** Our connection is cut: the switch and its calls go on unseen. */
    public void amiCut() {
        emit(new NodeLost(false, now()));
        seen = false;
    }

    public void amiBack() {
        if (!alive) throw new IllegalStateException("the switch is dead");
        seen = true;
        snapshotIsDue();
    }

    /** The switch's process is killed: its legs end without a word. */
    public void nodeDies() {
        legs.clear();
        reachable.clear();
        emit(new NodeLost(false, now()));
        emit(new NodeLost(true, now()));
        alive = false;
        seen = false;
    }

    /** A new process: accounts are remembered, registrations are not. */
    public void nodeRestarts() {
        legs.clear();
        reachable.clear();
        boots++;
        alive = true;
        amiBack();
    }

    // ---- what the floor asks

    @Override
    public void execute(TelephonyCommand command) {
        executed.add(command);
        String refusal = seen ? refusalOf(command) : "the switch is lost";
        if (refusal != null) {
            events.add(new CommandFailed(command, refusal, now()));
        }
    }

    /** Does it, or says why not. */
    private @Nullable String refusalOf(TelephonyCommand command) {
        return switch (command) {
            case Admit it -> admit(it);
            case Refuse it -> refuse(it);
            case Connect it -> connect(it);
            case ReturnToWaiting it -> returnToWaiting(it);
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
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
        FakeLeg leg = legs.get(it.leg());
        if (leg == null || !leg.isCustomer()) return "no such caller";
        if (leg.tag != null) return leg.tag.call().equals(it.call()) ? null : "admitted as another call";
        leg.tag = new LegTag(it.call(), CUSTOMER, null);
        leg.phase = Phase.WAITING;
        emit(new LegAnswered(leg.id, leg.tag, now()));
        return null;
    }

    private @Nullable String refuse(Refuse it) {
        FakeLeg leg = legs.get(it.leg());
        if (leg == null) return "no such caller";
        if (leg.tag != null) return "already admitted";
        end(leg, new HangupReason(1, 0), false);
        return null;
    }

    private @Nullable String connect(Connect it) {
        FakeLeg caller = legs.get(it.caller());
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (!caller.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (caller.isIn(it.attempt())) return null;
        if (caller.phase != Phase.WAITING) return "the caller does not wait";
        caller.enter(it.attempt());
        if (!reachable.contains(it.line())) {
            returned(caller, AttemptResult.UNREACHABLE);
            return null;
        }
        FakeLeg agent = ring(newLegId(), it.line(), new LegTag(it.call(), AGENT, it.attempt()), caller);
        agent.peer = caller;
        agent.ringsUntil = now().plus(it.ringFor());
        caller.peer = agent;
        caller.phase = Phase.RINGING;
        caller.capture = it.capture();
        return null;
    }

    private @Nullable String returnToWaiting(ReturnToWaiting it) {
        FakeLeg caller = legs.get(it.caller());
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (caller.phase == Phase.WAITING) return null;
        FakeLeg agent = caller.peer;
        boolean dialed = caller.phase == Phase.RINGING && caller.ringsUntil != null;
        if (dialed) return "the customer has not answered";
        returned(caller, AttemptResult.WITHDRAWN);
        if (agent != null) gone(agent, HangupReason.NORMAL, false);
        return null;
    }

    private @Nullable String dialAgent(DialAgent it) {
        if (legs.containsKey(it.newLeg())) return null;
        LegTag tag = new LegTag(it.call(), AGENT, null);
        if (!reachable.contains(it.line())) {
            emit(new LegHungUp(it.newLeg(), tag, new HangupReason(20, 0), false, now()));
            return null;
        }
        ring(it.newLeg(), it.line(), tag, null).ringsUntil = now().plus(it.ringFor());
        return null;
    }

    private @Nullable String dialCustomer(DialCustomer it) {
        FakeLeg agent = legs.get(it.agentLeg());
        if (agent == null || agent.tag == null || agent.isCustomer()) return "no such agent's leg";
        if (!agent.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (agent.isIn(it.attempt())) return null;
        if (agent.phase != Phase.UP || agent.peer != null) return "the agent's leg does not wait for a number";
        agent.enter(it.attempt());
        LegId id = newLegId();
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
        customer.ringsUntil = now().plus(it.ringFor());
        agent.peer = customer;
        legs.put(id, customer);
        emit(new LegRinging(id, customer.tagged(), now()));
        return null;
    }

    private @Nullable String hangUp(HangUp it) {
        FakeLeg leg = legs.get(it.leg());
        if (leg == null) return "no such leg";
        end(leg, it.reason(), false);
        return null;
    }

    // ---- the dialplan's rules

    private FakeLeg ring(LegId id, LineId line, LegTag tag, @Nullable FakeLeg caller) {
        FakeLeg leg = new FakeLeg(
                id,
                line,
                tag,
                Phase.RINGING,
                caller == null ? "" : caller.callerNumber,
                caller == null ? "" : caller.callerName,
                "");
        legs.put(id, leg);
        emit(new LegRinging(id, tag, now()));
        return leg;
    }

    private void bridge(FakeLeg customer, FakeLeg agent) {
        customer.phase = Phase.BRIDGED;
        agent.phase = Phase.BRIDGED;
        if (customer.capture) {
            customer.capturing = true;
            emit(new CaptureStarted(customer.attempt(), customer.id, now()));
        }
        emit(new LegsBridged(customer.id, agent.id, customer.tagged(), now()));
    }

    private void returned(FakeLeg caller, AttemptResult result) {
        UUID attempt = caller.attempt();
        saveCapture(caller);
        caller.enter(null);
        caller.phase = Phase.WAITING;
        caller.peer = null;
        caller.ringsUntil = null;
        emit(new LegReturned(caller.id, caller.tagged().call(), attempt, result, now()));
    }

    /** A leg ends; what becomes of the other one is the switch's rule. */
    private void end(FakeLeg leg, HangupReason reason, boolean byParty) {
        FakeLeg peer = leg.peer;
        boolean talked = leg.phase == Phase.BRIDGED;
        gone(leg, reason, byParty);
        if (peer == null) return;
        if (leg.isCustomer()) {
            gone(peer, HangupReason.NORMAL, false);
        } else if (talked && reason.meaning() == HangupReason.Meaning.NORMAL) {
            gone(peer, HangupReason.NORMAL, false);
        } else if (talked) {
            returned(peer, AttemptResult.LOST);
        } else if (peer.ringsUntil != null) {
            gone(peer, HangupReason.NORMAL, false);
        } else {
            returned(peer, byParty ? AttemptResult.DECLINED : AttemptResult.NO_ANSWER);
        }
    }

    private void gone(FakeLeg leg, HangupReason reason, boolean byParty) {
        legs.remove(leg.id);
        emit(new LegHungUp(leg.id, leg.tag, reason, byParty, now()));
        saveCapture(leg);
    }

    private void saveCapture(FakeLeg leg) {
        if (leg.capturing) emit(new CaptureSaved(leg.attempt(), leg.id, now()));
        leg.capturing = false;
    }

    private FakeLeg get(LegId id) {
        FakeLeg leg = legs.get(id);
        if (leg == null) throw new IllegalStateException("no leg " + id);
        return leg;
    }

    private FakeLeg onLine(LineId line) {
        return legs.values().stream()
                .filter(leg -> line.equals(leg.line))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing rings on " + line));
    }

    private FakeLeg ringing(FakeLeg leg) {
        if (leg.phase != Phase.RINGING || leg.ringsUntil == null)
            throw new IllegalStateException(leg.id + " does not ring");
        return leg;
    }

    private FakeLeg bridged(LegId id) {
        FakeLeg leg = get(id);
        if (leg.phase != Phase.BRIDGED) throw new IllegalStateException(id + " talks to nobody");
        return leg;
    }

    private LegId newLegId() {
        return new LegId("fake-" + boots + "." + ++legsMade);
    }

    private Instant now() {
        return clock.instant();
    }

    /** What happens while nobody looks is never told. */
    private void emit(TelephonyEvent event) {
        if (seen) events.add(event);
    }
}
