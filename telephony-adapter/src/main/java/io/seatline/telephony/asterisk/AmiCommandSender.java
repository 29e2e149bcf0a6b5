package io.seatline.telephony.asterisk;

import io.seatline.telephony.DialNumber;
import io.seatline.telephony.DialTarget;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import io.seatline.telephony.SoundName;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.*;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each command is in actions of the manager connection. Calls are moved by Redirect into {@code extensions.conf}, never joined from here. */
final class AmiCommandSender {
    /** As many phones as fit one line of the protocol; to ring more for one caller helps nobody. */
    private static final int FALLBACK_LINES = 10;

    private AmiCommandSender() {}

    static List<AmiAction> connect(Connect it) {
        String leg = it.caller().value();
        return List.of(
                setvar(leg, "SEATLINE_NEXT", it.attempt().toString()),
                setvar(leg, "SEATLINE_LINE", it.line().value()),
                setvar(leg, "SEATLINE_RING", seconds(it.ringFor())),
                setvar(leg, "SEATLINE_CAPTURE", it.capture() ? "1" : "0"),
                redirect(leg, "connect", it.attempt().toString()));
    }

    static List<AmiAction> returnToWaiting(ReturnToWaiting it) {
        return List.of(redirect(it.caller().value(), "returned", "WITHDRAWN"));
    }

    static List<AmiAction> play(Play it) {
        String leg = it.caller().value();
        String sounds = it.sounds().stream().map(SoundName::value).collect(Collectors.joining("&"));
        Collect collect = it.collect();
        return List.of(
                setvar(leg, "SEATLINE_SOUNDS", sounds),
                setvar(leg, "SEATLINE_DIGITS", collect == null ? "0" : String.valueOf(collect.most())),
                setvar(leg, "SEATLINE_FIRST", collect == null ? "1" : seconds(collect.first())),
                setvar(leg, "SEATLINE_BETWEEN", collect == null ? "1" : seconds(collect.between())),
                redirect(leg, "prompt", it.prompt().toString()));
    }

    static List<AmiAction> recordMessage(RecordMessage it) {
        String leg = it.caller().value();
        return List.of(
                setvar(leg, "SEATLINE_LONGEST", seconds(it.longest())),
                setvar(leg, "SEATLINE_SILENCE", seconds(it.silence())),
                redirect(leg, "message", it.message().toString()));
    }

    static List<AmiAction> holdWith(HoldWith it) {
        SoundName music = it.music();
        return List.of(setvar(it.customer().value(), "SEATLINE_MUSIC", music == null ? "" : music.value()));
    }

    static List<AmiAction> dialAgent(DialAgent it) {
        return List.of(AmiAction.of("Originate")
                .with("Channel", "PJSIP/" + it.line().value())
                .with("ChannelId", it.newLeg().value())
                .with("Context", "agent-wait")
                .with("Exten", "s")
                .with("Priority", "1")
                .with("Timeout", String.valueOf(it.ringFor().toMillis()))
                .with("Async", "true")
                .variable("SEATLINE_CALL", it.call().toString())
                .variable("SEATLINE_ROLE", "AGENT")
                .variable("PJSIP_HEADER(add,X-Seatline-Call)", it.call().toString()));
    }

    static List<AmiAction> callBack(CallBack it) {
        return List.of(AmiAction.of("Originate")
                .with("Channel", "PJSIP/" + it.number().value() + "@trunk")
                .with("ChannelId", it.newLeg().value())
                .with("CallerID", it.callerId().value())
                .with("Context", "called-back")
                .with("Exten", "s")
                .with("Priority", "1")
                .with("Timeout", String.valueOf(it.ringFor().toMillis()))
                .with("Async", "true")
                .variable("SEATLINE_CALL", it.call().toString())
                .variable("SEATLINE_ROLE", "CUSTOMER")
                .variable("SEATLINE_DIALED", it.number().value()));
    }

    static List<AmiAction> dialCustomer(DialCustomer it) {
        String leg = it.agentLeg().value();
        return List.of(
                setvar(leg, "SEATLINE_NUMBER", it.number().value()),
                setvar(leg, "SEATLINE_FROM", it.callerId().value()),
                setvar(leg, "SEATLINE_RING", seconds(it.ringFor())),
                setvar(leg, "SEATLINE_CAPTURE", it.capture() ? "1" : "0"),
                redirect(leg, "dial-out", it.attempt().toString()));
    }

    static List<AmiAction> consult(Consult it, Function<LegId, String> names) {
        String agent = it.agentLeg().value();
        List<AmiAction> actions = new ArrayList<>(target(agent, it.target(), it.ringFor()));
        actions.add(setvar(agent, "SEATLINE_PEER", names.apply(it.customer())));
        actions.add(redirectBoth(
                it.customer().value(),
                "returned",
                "KEPT",
                agent,
                "consult",
                it.consult().toString()));
        return actions;
    }

    /** The other leg first: the customer waits for it, by the attempt's name, before he takes it. */
    static List<AmiAction> join(Join it, Function<LegId, String> names) {
        String customer = it.customer().value();
        String other = it.other().value();
        return List.of(
                setvar(other, "SEATLINE_PEER", names.apply(it.customer())),
                setvar(customer, "SEATLINE_OTHER", names.apply(it.other())),
                setvar(customer, "SEATLINE_NEXT", it.attempt().toString()),
                setvar(customer, "SEATLINE_CAPTURE", it.capture() ? "1" : "0"),
                redirect(other, "free", it.attempt().toString()),
                redirect(customer, "join", it.attempt().toString()));
    }

    /** The agent's leg is moved once: the switch refuses a second move while the first is under way. */
    static List<AmiAction> backToCustomer(BackToCustomer it, Function<LegId, String> names) {
        String customer = it.customer().value();
        return List.of(
                setvar(it.agentLeg().value(), "SEATLINE_PEER", names.apply(it.customer())),
                setvar(customer, "SEATLINE_OTHER", names.apply(it.agentLeg())),
                setvar(customer, "SEATLINE_NEXT", it.attempt().toString()),
                setvar(customer, "SEATLINE_CAPTURE", it.capture() ? "1" : "0"),
                redirectBoth(
                        it.target().value(),
                        "kept",
                        "s",
                        it.agentLeg().value(),
                        "free",
                        it.attempt().toString()),
                redirect(customer, "join", it.attempt().toString()));
    }

    static List<AmiAction> backToTarget(BackToTarget it, Function<LegId, String> names) {
        String agent = it.agentLeg().value();
        return List.of(
                setvar(agent, "SEATLINE_OTHER", names.apply(it.target())),
                redirectBoth(
                        it.customer().value(),
                        "returned",
                        "KEPT",
                        agent,
                        "consult-again",
                        it.consult().toString()));
    }

    static List<AmiAction> confer(Confer it) {
        String customer = it.customer().value();
        return List.of(
                setvar(customer, "SEATLINE_NEXT", it.attempt().toString()),
                setvar(customer, "SEATLINE_CAPTURE", it.capture() ? "1" : "0"),
                redirectBoth(
                        it.agentLeg().value(),
                        "confer",
                        it.attempt().toString(),
                        it.target().value(),
                        "confer",
                        it.attempt().toString()),
                redirect(customer, "confer-customer", it.attempt().toString()));
    }

    static List<AmiAction> forward(Forward it) {
        String customer = it.customer().value();
        List<AmiAction> actions = new ArrayList<>(target(customer, it.to(), it.ringFor()));
        actions.add(setvar(customer, "SEATLINE_NEXT", it.attempt().toString()));
        actions.add(redirect(customer, "forward", it.attempt().toString()));
        return actions;
    }

    private static List<AmiAction> target(String leg, DialTarget target, Duration ringFor) {
        return switch (target) {
            case DialTarget.Line(LineId line) ->
                List.of(
                        setvar(leg, "SEATLINE_LINE", line.value()),
                        setvar(leg, "SEATLINE_NUMBER", ""),
                        setvar(leg, "SEATLINE_RING", seconds(ringFor)));
            case DialTarget.Outside(DialNumber number, DialNumber callerId) ->
                List.of(
                        setvar(leg, "SEATLINE_LINE", ""),
                        setvar(leg, "SEATLINE_NUMBER", number.value()),
                        setvar(leg, "SEATLINE_FROM", callerId.value()),
                        setvar(leg, "SEATLINE_RING", seconds(ringFor)));
        };
    }

    /** Written as silence, so that the file keeps its length and its times. */
    private static List<AmiAction> muteCapture(LegId leg, boolean mute) {
        return List.of(AmiAction.of("MixMonitorMute")
                .with("Channel", leg.value())
                .with("Direction", "both")
                .with("State", mute ? "1" : "0"));
    }

    static List<AmiAction> hangUp(HangUp it) {
        return List.of(AmiAction.of("Hangup")
                .with("Channel", it.leg().value())
                .with("Cause", String.valueOf(it.reason().q850())));
    }

    static List<AmiAction> setFallback(SetFallback it) {
        String phones = it.lines().stream()
                .limit(FALLBACK_LINES)
                .map(LineId::value)
                .map("PJSIP/"::concat)
                .collect(Collectors.joining("&"));
        return List.of(global("SEATLINE_FALLBACK", phones));
    }

    /** Tells the dialplan that somebody of ours is there. */
    static AmiAction heartBeat(Instant now) {
        return global("SEATLINE_SEEN", String.valueOf(now.getEpochSecond()));
    }

    /**
     * The actions of a command that is the manager connection's to do; none for those of AGI and ARI.
     *
     * @param names what the dialplan must call a leg by: its functions know channels by their names only
     */
    static List<AmiAction> actionsFor(TelephonyCommand command, Function<LegId, String> names) {
        return switch (command) {
            case Connect it -> connect(it);
            case ReturnToWaiting it -> returnToWaiting(it);
            case Play it -> play(it);
            case RecordMessage it -> recordMessage(it);
            case HoldWith it -> holdWith(it);
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
            case CallBack it -> callBack(it);
            case Consult it -> consult(it, names);
            case Join it -> join(it, names);
            case BackToTarget it -> backToTarget(it, names);
            case Confer it -> confer(it);
            case Forward it -> forward(it);
            case BackToCustomer it -> backToCustomer(it, names);
            case PauseCapture it -> muteCapture(it.customer(), true);
            case ResumeCapture it -> muteCapture(it.customer(), false);
            case HangUp it -> hangUp(it);
            case SetFallback it -> setFallback(it);
            case Admit it -> List.of();
            case KeepMusic it -> List.of();
            case Refuse it -> List.of();
            case ProvisionLine it -> List.of();
            case RenewLine it -> List.of();
            case RemoveLine it -> List.of();
        };
    }

    private static AmiAction redirect(String leg, String context, String exten) {
        return AmiAction.of("Redirect")
                .with("Channel", leg)
                .with("Context", context)
                .with("Exten", exten)
                .with("Priority", "1");
    }

    /** Two who talk are moved in one act: moved one after the other, the second would be hung up when the first has left him. */
    private static AmiAction redirectBoth(
            String leg, String context, String exten, String extra, String extraContext, String extraExten) {
        return redirect(leg, context, exten)
                .with("ExtraChannel", extra)
                .with("ExtraContext", extraContext)
                .with("ExtraExten", extraExten)
                .with("ExtraPriority", "1");
    }

    private static AmiAction setvar(String leg, String name, String value) {
        return AmiAction.of("Setvar")
                .with("Channel", leg)
                .with("Variable", name)
                .with("Value", value);
    }

    private static AmiAction global(String name, String value) {
        return AmiAction.of("Setvar").with("Variable", "GLOBAL(" + name + ")").with("Value", value);
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }
}
