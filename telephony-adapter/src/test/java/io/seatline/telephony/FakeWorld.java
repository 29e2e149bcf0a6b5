package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.ProvisionLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The {@link FakeTelephony} with people who do what the real one's robots do. */
final class FakeWorld implements TelephonyWorld {
    private static final LineId ANSWERS = new LineId("robot-agent");
    private static final LineId DECLINES = new LineId("robot-agent-declines");
    private static final LineId IGNORES = new LineId("robot-agent-ignores");

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final FakeTelephony switchboard = new FakeTelephony(() -> now);
    private final List<TelephonyEvent> all = new ArrayList<>();
    private final List<TelephonyEvent> notAwaited = new ArrayList<>();

    FakeWorld() {
        switchboard.start(event -> {
            all.add(event);
            notAwaited.add(event);
        });
        for (LineId line : List.of(ANSWERS, DECLINES, IGNORES)) {
            switchboard.execute(new ProvisionLine(line, "0123456789abcdefghij"));
            switchboard.lineRegisters(line);
        }
        switchboard.events().deliver();
        notAwaited.clear();
    }

    @Override
    public Telephony telephony() {
        return switchboard;
    }

    @Override
    public Person customerRings(String number, String name, String dialed) {
        LegId leg = switchboard.callerArrives(number, name, dialed);
        return new Caller(leg);
    }

    private final class Caller implements Person {
        final LegId leg;

        Caller(LegId leg) {
            this.leg = leg;
        }

        @Override
        public void hangsUp() {
            switchboard.partyHangsUp(leg);
        }

        @Override
        public void presses(String digits) {
            switchboard.callerPresses(leg, digits);
        }
    }

    @Override
    public void hearsAsMusic(Person customer, @Nullable SoundName music) {
        assertEquals(music, switchboard.musicOf(((Caller) customer).leg));
    }

    @Override
    public Person customerReached(UUID call, String number) {
        LegId reached = switchboard.snapshot().legs().stream()
                .filter(leg -> leg.dialedNumber().equals(number))
                .findFirst()
                .orElseThrow()
                .leg();
        return () -> switchboard.partyHangsUp(reached);
    }

    @Override
    public Person agent(UUID call) {
        return () -> switchboard.partyHangsUp(switchboard.legOn(ANSWERS));
    }

    @Override
    public LineId lineThatAnswers() {
        return ANSWERS;
    }

    @Override
    public LineId lineThatDeclines() {
        return DECLINES;
    }

    @Override
    public LineId lineThatIgnores() {
        return IGNORES;
    }

    @Override
    public Phone phone(LineId line, String secret) {
        boolean right = switchboard.lineRegisters(line, secret);
        return new Phone() {
            @Override
            public boolean isRegistered() {
                return right;
            }

            @Override
            public void isClosed() {
                switchboard.lineLost(line);
            }
        };
    }

    @Override
    public <T extends TelephonyEvent> T await(Class<T> type, Predicate<T> fits) {
        for (int second = 0; second < 30; second++) {
            switchboard.events().deliver();
            for (TelephonyEvent event : notAwaited) {
                if (type.isInstance(event) && fits.test(type.cast(event))) {
                    notAwaited.remove(event);
                    return type.cast(event);
                }
            }
            peopleAct();
            now = now.plus(Duration.ofSeconds(1));
            switchboard.tick();
        }
        throw new AssertionError("no " + type.getSimpleName() + " among " + notAwaited);
    }

    @Override
    public boolean isReachable(LineId line) {
        switchboard.events().deliver();
        return TelephonyWorld.newest(all, line);
    }

    @Override
    public boolean came(Predicate<TelephonyEvent> fits) {
        switchboard.events().deliver();
        return all.stream().anyMatch(fits);
    }

    @Override
    public void cutConnection() {
        switchboard.amiCut();
    }

    @Override
    public void connectionComesBack() {
        switchboard.amiBack();
    }

    @Override
    public void theyHearEachOther(Person customer) {
        // A fake has no sound.
    }

    @Override
    public SoundName sound() {
        return new SoundName("00000000000000000000000000000001");
    }

    @Override
    public void hearsTheSound(Person customer) {
        // A fake has no sound.
    }

    @Override
    public void hears(Person listener, Person speaker) {
        // A fake has no sound.
    }

    @Override
    public void messageGrows(UUID message) {
        // A fake has no sound.
    }

    @Override
    public void messageHolds(UUID message, Person customer) {
        // A fake has no sound.
    }

    @Override
    public void recordedTogether(UUID attempt, Person customer, Person one, Person other) {
        // A fake has no sound.
    }

    @Override
    public void silentWithin(UUID attempt, int seconds) {
        // A fake has no sound.
    }

    @Override
    public void isRecorded(UUID attempt) {
        // A fake has no sound.
    }

    @Override
    public void recorded(UUID attempt, Person customer, Person other, Person absent) {
        // A fake has no sound.
    }

    @Override
    public void soundIsOnTheRightSides(UUID attempt, Person customer) {
        // A fake has no sound.
    }

    private void peopleAct() {
        for (NodeSnapshot.Leg leg : switchboard.snapshot().legs()) {
            if (leg.phase() != Phase.RINGING || leg.tag() == null) continue;
            if (switchboard.isDialed(leg.leg())) {
                customerActs(leg);
            } else if (leg.tag().role() == LegTag.Role.CUSTOMER) {
                // He waits for somebody of ours.
            } else if (switchboard.lineOf(leg.leg()).equals(ANSWERS)) {
                switchboard.agentAnswers(ANSWERS);
            } else if (switchboard.lineOf(leg.leg()).equals(DECLINES)) {
                switchboard.agentDeclines(DECLINES);
            }
        }
    }

    private void customerActs(NodeSnapshot.Leg leg) {
        String number = leg.dialedNumber();
        switch (number.substring(number.length() - 3)) {
            case "486" -> switchboard.customerFails(leg.leg(), new HangupReason(17, 486));
            case "603" -> switchboard.customerFails(leg.leg(), new HangupReason(21, 403));
            case "404" -> switchboard.customerFails(leg.leg(), new HangupReason(1, 404));
            case "503" -> switchboard.customerFails(leg.leg(), new HangupReason(34, 503));
            case "480" -> {}
            default -> switchboard.customerAnswers(leg.leg());
        }
    }
}
