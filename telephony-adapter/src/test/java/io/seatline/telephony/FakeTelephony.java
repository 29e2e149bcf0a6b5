package io.seatline.telephony;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A switch without a switch: it has the real one's rules and order of words, and refuses what the real one refuses.
 * Deterministic, single-threaded: commands and the outside world's verbs only put events into {@link #events()}, which
 * hands them out when the test says so. {@code TelephonyContract} holds it to the behaviour of the real Asterisk.
 */
public final class FakeTelephony implements Telephony {
    private final FakeDialplan dialplan;
    private final FakeCalls calls;
    private final FakeConsults consults;
    private final Map<LineId, String> provisioned = new LinkedHashMap<>();
    private final List<TelephonyCommand> executed = new ArrayList<>();
    private List<LineId> fallback = List.of();
    private Set<SoundName> keptMusic = Set.of();
    private boolean alive;

    public FakeTelephony(InstantSource clock) {
        dialplan = new FakeDialplan(clock);
        calls = new FakeCalls(dialplan);
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

    /** Customers of whose talks silence is recorded. */
    public Set<LegId> silent() {
        return dialplan.legs.values().stream()
                .filter(leg -> leg.silent)
                .map(leg -> leg.id)
                .collect(Collectors.toSet());
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
            case Admit it -> calls.admit(it);
            case Refuse it -> calls.refuse(it);
            case Connect it -> calls.connect(it);
            case ReturnToWaiting it -> calls.returnToWaiting(it);
            case Play it -> dialplan.prompts.play(dialplan.legs.get(it.caller()), it, dialplan.now());
            case RecordMessage it -> dialplan.prompts.record(dialplan.legs.get(it.caller()), it, dialplan.now());
            case HoldWith it -> calls.holdWith(it);
            case KeepMusic it -> {
                keptMusic = it.pieces();
                yield null;
            }
            case DialAgent it -> calls.dialAgent(it);
            case DialCustomer it -> calls.dialCustomer(it);
            case CallBack it -> calls.callBack(it);
            case Consult it -> consults.consult(it);
            case Join it -> consults.join(it);
            case BackToCustomer it -> consults.backToCustomer(it);
            case BackToTarget it -> consults.backToTarget(it);
            case Confer it -> consults.confer(it);
            case Forward it -> consults.forward(it);
            case PauseCapture it -> calls.pause(it);
            case ResumeCapture it -> calls.resume(it);
            case HangUp it -> calls.hangUp(it);
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
}
