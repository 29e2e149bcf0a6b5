package io.seatline.demo;

import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Plays switch and people for the demo's past days: what the floor asks comes about after human times. Only what made-up
 * days need; the rules of a switch are kept by the floor's own tests.
 */
final class DemoSwitch {
    private static final double ANSWERS_OFFER = 0.94;
    private static final double HOLDS = 0.15;
    private static final double AGENT_HANGS_UP = 0.25;

    private final DemoTime time;
    private final RandomGenerator random;
    private final Set<LegId> gone = new HashSet<>();
    private final Map<LegId, UUID> talking = new HashMap<>();
    private int agentLegs;

    DemoSwitch(DemoTime time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /** A customer rings and has so much patience. */
    void arrives(LegId leg, String number, String name, String dialed, Duration patience) {
        time.hear(new TelephonyEvent.LegArrived(leg, number, name, dialed, time.now()));
        time.later(patience, () -> {
            if (!talking.containsKey(leg)) hangUp(leg, HangupReason.NORMAL, true);
        });
    }

    void perform(TelephonyCommand command) {
        switch (command) {
            case TelephonyCommand.Connect c -> {
                if (random.nextDouble() < ANSWERS_OFFER) {
                    time.later(seconds(2, 9), () -> answer(c.caller(), c.call(), c.attempt()));
                }
            }
            case TelephonyCommand.DialAgent c ->
                time.later(
                        seconds(1, 3),
                        () -> time.hear(new TelephonyEvent.LegAnswered(
                                c.newLeg(), new LegTag(c.call(), LegTag.Role.AGENT, null), time.now())));
            case TelephonyCommand.DialCustomer c -> dial(c);
            case TelephonyCommand.HangUp c -> hangUp(c.leg(), c.reason(), false);
            case TelephonyCommand.Admit _,
                    TelephonyCommand.CallBack _,
                    TelephonyCommand.Play _,
                    TelephonyCommand.RecordMessage _,
                    TelephonyCommand.HoldWith _,
                    TelephonyCommand.KeepMusic _,
                    TelephonyCommand.Refuse _,
                    TelephonyCommand.ReturnToWaiting _,
                    TelephonyCommand.Consult _,
                    TelephonyCommand.Join _,
                    TelephonyCommand.BackToCustomer _,
                    TelephonyCommand.BackToTarget _,
                    TelephonyCommand.Confer _,
                    TelephonyCommand.Forward _,
                    TelephonyCommand.PauseCapture _,
                    TelephonyCommand.ResumeCapture _,
                    TelephonyCommand.ProvisionLine _,
                    TelephonyCommand.RenewLine _,
                    TelephonyCommand.RemoveLine _,
                    TelephonyCommand.SetFallback _ -> {
                // Nothing that a past day shows.
            }
        }
    }

    private void answer(LegId customer, UUID call, UUID attempt) {
        if (gone.contains(customer) || talking.containsKey(customer)) return;
        talk(customer, new LegId("demo-agent-" + ++agentLegs), call, attempt);
    }

    private void talk(LegId customer, LegId agentLeg, UUID call, UUID attempt) {
        var tag = new LegTag(call, LegTag.Role.CUSTOMER, attempt);
        talking.put(customer, attempt);
        time.hear(new TelephonyEvent.LegsBridged(customer, agentLeg, tag, time.now()));
        // Lognormal, median two minutes, as talk times are.
        var talk = Duration.ofSeconds(Math.clamp(Math.round(120 * Math.exp(0.8 * random.nextGaussian())), 8, 1500));
        if (random.nextDouble() < HOLDS && talk.toSeconds() > 60) hold(agentLeg, call, attempt, talk);
        var byAgent = random.nextDouble() < AGENT_HANGS_UP;
        time.later(talk, () -> {
            if (byAgent) hangUp(agentLeg, HangupReason.NORMAL, true);
            hangUp(customer, HangupReason.NORMAL, !byAgent);
        });
    }

    private void hold(LegId agentLeg, UUID call, UUID attempt, Duration talk) {
        var tag = new LegTag(call, LegTag.Role.AGENT, attempt);
        var begin = talk.dividedBy(3);
        time.later(begin, () -> time.hear(new TelephonyEvent.LegHeld(agentLeg, tag, time.now())));
        time.later(
                begin.plus(seconds(10, 40)), () -> time.hear(new TelephonyEvent.LegResumed(agentLeg, tag, time.now())));
    }

    private void dial(TelephonyCommand.DialCustomer c) {
        var customer = new LegId("demo-out-" + c.attempt());
        var tag = new LegTag(c.call(), LegTag.Role.CUSTOMER, c.attempt());
        time.later(seconds(1, 3), () -> time.hear(new TelephonyEvent.LegRinging(customer, tag, time.now())));
        var fate = random.nextInt(100);
        var ring = seconds(5, 20);
        if (fate < 55) {
            time.later(ring, () -> talk(customer, c.agentLeg(), c.call(), c.attempt()));
        } else if (fate < 70) {
            time.later(ring, () -> hangUp(customer, tag, new HangupReason(17, 486)));
        } else if (fate < 92) {
            time.later(Duration.ofSeconds(44), () -> hangUp(customer, tag, new HangupReason(19, 480)));
        } else {
            time.later(ring, () -> hangUp(customer, tag, new HangupReason(21, 603)));
        }
    }

    private void hangUp(LegId leg, HangupReason reason, boolean byParty) {
        if (gone.add(leg)) time.hear(new TelephonyEvent.LegHungUp(leg, null, reason, byParty, time.now()));
    }

    private void hangUp(LegId leg, LegTag tag, HangupReason reason) {
        if (gone.add(leg)) time.hear(new TelephonyEvent.LegHungUp(leg, tag, reason, true, time.now()));
    }

    private Duration seconds(int from, int to) {
        return Duration.ofMillis(random.nextLong(from * 1000L, to * 1000L));
    }
}
