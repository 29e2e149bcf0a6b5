package io.seatline.telephony.asterisk;

import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.*;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    static List<AmiAction> dialCustomer(DialCustomer it) {
        String leg = it.agentLeg().value();
        return List.of(
                setvar(leg, "SEATLINE_NUMBER", it.number().value()),
                setvar(leg, "SEATLINE_FROM", it.callerId().value()),
                setvar(leg, "SEATLINE_RING", seconds(it.ringFor())),
                setvar(leg, "SEATLINE_CAPTURE", it.capture() ? "1" : "0"),
                redirect(leg, "dial-out", it.attempt().toString()));
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

    /** The actions of a command that is the manager connection's to do; none for those of AGI and ARI. */
    static List<AmiAction> actionsFor(TelephonyCommand command) {
        return switch (command) {
            case Connect it -> connect(it);
            case ReturnToWaiting it -> returnToWaiting(it);
            case DialAgent it -> dialAgent(it);
            case DialCustomer it -> dialCustomer(it);
            case HangUp it -> hangUp(it);
            case SetFallback it -> setFallback(it);
            case Admit it -> List.of();
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
