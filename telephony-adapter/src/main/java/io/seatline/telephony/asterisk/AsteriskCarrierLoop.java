package io.seatline.telephony.asterisk;

import io.seatline.telephony.DialNumber;
import io.seatline.telephony.LineId;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The outside world, played by the same Asterisk over real SIP and RTP on loopback: for the demo, the doctor and tests. Needs
 * {@link AsteriskSettings#carrierLoop()}. A robot's sound is an AudioSocket connection to the server, which begins with an id:
 *
 * <ul>
 *   <li>a robot that rings us ({@link #ring}): the id given there;
 *   <li>a robot that we ring over the trunk: {@code xxxxxxxx-0001-4000-8000-} and the last 12 digits of the number dialed, with
 *       random x; see {@link #numberRung};
 *   <li>a robot as the agent, on one of the lines below or one it {@link #sitAt sits at}: {@code xxxxxxxx-0002-4000-8000-000000000000}; see {@link #isAgent}.
 * </ul>
 *
 * A number dialed over the trunk that ends in 486 is busy, 603 refuses, 404 does not exist, 503 finds the network full, 480
 * rings and is never answered; any other rings 1.5 s and is answered. A robot hangs up when the server closes its sound.
 */
public final class AsteriskCarrierLoop {
    /** Rings half a second and is answered. */
    public static final LineId AGENT = new LineId("robot-agent");
    /** Rings half a second and is declined. */
    public static final LineId AGENT_WHO_DECLINES = new LineId("robot-agent-declines");
    /** Rings and is never answered. */
    public static final LineId AGENT_WHO_IGNORES = new LineId("robot-agent-ignores");

    private final AsteriskNode node;

    public AsteriskCarrierLoop(AsteriskNode node) {
        this.node = node;
    }

    /** A robot rings us from outside; nothing happens while the switch is lost. An empty number is a withheld one. */
    public void ring(UUID robot, String fromNumber, String fromName, String dialed) {
        send(originate(robot, fromNumber, fromName, dialed));
    }

    /** The robot who rang presses {@code digits}, one each 400 ms; heard only when it was answered. */
    public void press(UUID robot, String digits) {
        if (!digits.matches("[0-9*#]{1,40}")) throw new IllegalArgumentException("not digits of a phone");
        for (int i = 0; i < digits.length(); i++) {
            var action = AmiAction.of("PlayDTMF")
                    .with("Channel", channel(robot))
                    .with("Digit", digits.substring(i, i + 1))
                    .with("Duration", "160");
            CompletableFuture.delayedExecutor(400L * i, TimeUnit.MILLISECONDS).execute(() -> send(action));
        }
    }

    static AmiAction originate(UUID robot, String fromNumber, String fromName, String dialed) {
        String number = fromNumber.isEmpty() ? "anonymous" : new DialNumber(fromNumber).value();
        String name = CallerText.name(fromName).replaceAll("[\"\\\\<>]", "");
        return AmiAction.of("Originate")
                .with("Channel", "PJSIP/" + new DialNumber(dialed) + "@carrier-to-us")
                .with("ChannelId", channel(robot))
                .with("Context", "robot-out")
                .with("Exten", "s")
                .with("Priority", "1")
                .with("CallerID", "\"" + name + "\" <" + number + ">")
                .with("Timeout", "60000")
                .with("Async", "true")
                .variable("ROBOT", robot.toString());
    }

    /**
     * The answering robot sits at this agent's line from now on, which is made for it as an agent's own is; completes when the
     * switch has it.
     */
    public CompletableFuture<Void> sitAt(LineId line) {
        var seated = new CompletableFuture<Void>();
        Thread.ofVirtual().name("robot-line").start(() -> {
            try {
                node.accounts().provisionRobot(line);
                // A place that nobody registered brings no word of its own.
                node.onLoop(node::compare);
                seated.complete(null);
            } catch (IOException | RuntimeException e) {
                seated.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                seated.completeExceptionally(e);
            }
        });
        return seated;
    }

    /** The robot who rang puts the receiver down. */
    public void hangUp(UUID robot) {
        send(AmiAction.of("Hangup").with("Channel", channel(robot)).with("Cause", "16"));
    }

    /** The digits (at most the last 12, zeros before them lost) that were dialed to reach this robot, if it was rung by us. */
    public static Optional<String> numberRung(UUID robot) {
        String text = robot.toString();
        if (!text.startsWith("-0001-4000-8000-", 8)) return Optional.empty();
        return Optional.of(text.substring(24).replaceFirst("^0+", ""));
    }

    public static boolean isAgent(UUID robot) {
        return robot.toString().startsWith("-0002-4000-8000-", 8);
    }

    private void send(AmiAction action) {
        node.onLoop(() -> node.link().command(action, reply -> {}));
    }

    private static String channel(UUID robot) {
        return "robot-" + robot;
    }
}
