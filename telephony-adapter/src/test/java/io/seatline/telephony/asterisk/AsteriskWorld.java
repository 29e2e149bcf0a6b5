package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.CaptureFiles;
import io.seatline.telephony.LineId;
import io.seatline.telephony.SoundName;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyWorld;
import io.seatline.telephony.audio.NettyAudioSocket;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Voice;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A real Asterisk on free ports, with robots for people: customers sound at 400 or 700 Hz, the agent at 1000. */
final class AsteriskWorld implements TelephonyWorld, AutoCloseable {
    static final int AGENT_HZ = 1000;
    private static final int PROMPT_HZ = 1400;
    private static final int CALLER_HZ = 400;
    private static final int DIALED_HZ = 700;
    private static final double LEVEL = -12;
    private static final long SECONDS = 15;

    private final NettyAudioSocket robots = new NettyAudioSocket(0);
    final AsteriskSettings settings;
    final AsteriskProcess process;
    final CutProxy proxy;
    final AsteriskNode node;
    private final AsteriskCarrierLoop outside;
    private final BlockingQueue<RobotCall> agents = new LinkedBlockingQueue<>();
    private final BlockingQueue<RobotCall> dialed = new LinkedBlockingQueue<>();
    private final List<TelephonyEvent> all = new ArrayList<>();
    private final List<TelephonyEvent> notAwaited = new ArrayList<>();

    AsteriskWorld(Duration patience) throws IOException {
        settings = AsteriskTestBed.settings(robots.port(), patience);
        robots.meetOthers(
                id -> Voice.tone(AsteriskCarrierLoop.isAgent(id) ? AGENT_HZ : DIALED_HZ, LEVEL),
                robot -> (AsteriskCarrierLoop.isAgent(robot.id()) ? agents : dialed).add(robot));
        process = AsteriskProcess.start(settings);
        proxy = new CutProxy(settings.ports().ami());
        node = new AsteriskNode(AsteriskTestBed.withAmiPort(settings, proxy.port()));
        outside = new AsteriskCarrierLoop(node);
        node.start(this::heard);
        await(TelephonyEvent.NodeConnected.class, any -> true);
    }

    /** Forgets what happened before this test. */
    void begin() {
        agents.clear();
        dialed.clear();
        synchronized (all) {
            all.clear();
            notAwaited.clear();
        }
    }

    List<TelephonyEvent> events() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    private void heard(TelephonyEvent event) {
        synchronized (all) {
            all.add(event);
            notAwaited.add(event);
            all.notifyAll();
        }
    }

    @Override
    public Telephony telephony() {
        return node;
    }

    @Override
    public Customer customerRings(String number, String name, String to) {
        UUID id = UUID.randomUUID();
        RobotCall robot = robots.expect(id, Voice.tone(CALLER_HZ, LEVEL));
        outside.ring(id, number, name, to);
        return new Customer(robot, CALLER_HZ, () -> outside.hangUp(id), digits -> outside.press(id, digits));
    }

    @Override
    public SoundName sound() {
        return Sound.write(settings.prompts(), PROMPT_HZ, 2);
    }

    @Override
    public void hearsTheSound(Person customer) {
        Sound.awaitTone(((Customer) customer).robot(), PROMPT_HZ);
    }

    @Override
    public void hearsAsMusic(Person customer, @Nullable SoundName music) {
        if (music != null) Sound.awaitTone(((Customer) customer).robot(), PROMPT_HZ);
        else Sound.awaitOther(((Customer) customer).robot(), PROMPT_HZ);
    }

    @Override
    public void messageGrows(UUID message) {
        Sound.awaitGrowth(settings.messages().resolve(message + ".wav"), 1);
    }

    @Override
    public void messageHolds(UUID message, Person customer) {
        Sound.assertHolds(settings.messages().resolve(message + ".wav"), ((Customer) customer).hertz(), PROMPT_HZ);
    }

    /** A customer rings in while nobody of ours listens, so another hand than the node's lets him. */
    Person robotRingsFromOutside() throws IOException {
        UUID id = UUID.randomUUID();
        RobotCall robot = robots.expect(id, Voice.tone(CALLER_HZ, LEVEL));
        AsteriskSecrets secrets = AsteriskSecrets.in(settings.folder());
        AmiConnection hand = AmiConnection.open(
                settings.ports().ami(), "seatline-commander", secrets.commander(), any -> {}, why -> {});
        hand.send(AsteriskCarrierLoop.originate(id, "13800001111", "", "95001"), reply -> {});
        return new Customer(robot, CALLER_HZ, () -> {
            robot.hangUp();
            hand.close();
        });
    }

    @Override
    public Customer customerReached(UUID call, String number) {
        RobotCall robot = newest(dialed);
        assertTrue(AsteriskCarrierLoop.numberRung(robot.id()).orElseThrow().equals(number));
        return new Customer(robot, DIALED_HZ, robot::hangUp);
    }

    @Override
    public Person agent(UUID call) {
        RobotCall robot = newest(agents);
        return new Customer(robot, AGENT_HZ, robot::hangUp);
    }

    @Override
    public void hears(Person listener, Person speaker) {
        Sound.awaitTone(((Customer) listener).robot(), ((Customer) speaker).hertz());
    }

    @Override
    public void recordedTogether(UUID attempt, Person customer, Person one, Person other) {
        CaptureFiles files = CaptureFiles.in(settings.segments(), attempt);
        Sound.assertHolds(files.fromCustomer(), ((Customer) customer).hertz(), ((Customer) one).hertz());
        Sound.assertTogether(files.toCustomer(), List.of(((Customer) one).hertz(), ((Customer) other).hertz()));
    }

    @Override
    public void isRecorded(UUID attempt) {
        Sound.awaitGrowth(CaptureFiles.in(settings.segments(), attempt).toCustomer(), 2);
    }

    @Override
    public void silentWithin(UUID attempt, int seconds) {
        CaptureFiles files = CaptureFiles.in(settings.segments(), attempt);
        Sound.assertSilentWithin(files.fromCustomer(), seconds);
        Sound.assertSilentWithin(files.toCustomer(), seconds);
        long differ = Math.abs(files.fromCustomer().toFile().length()
                - files.toCustomer().toFile().length());
        assertTrue(differ < 3_200, () -> "the two sides differ by " + differ + " bytes");
    }

    @Override
    public void recorded(UUID attempt, Person customer, Person other, Person absent) {
        CaptureFiles files = CaptureFiles.in(settings.segments(), attempt);
        Sound.assertHolds(files.fromCustomer(), ((Customer) customer).hertz(), ((Customer) other).hertz());
        Sound.assertHolds(files.toCustomer(), ((Customer) other).hertz(), ((Customer) absent).hertz());
    }

    record Customer(RobotCall robot, int hertz, Runnable hangUp, Consumer<String> press) implements Person {
        Customer(RobotCall robot, int hertz, Runnable hangUp) {
            this(robot, hertz, hangUp, digits -> {});
        }

        @Override
        public void presses(String digits) {
            press.accept(digits);
        }

        @Override
        public void hangsUp() {
            hangUp.run();
        }
    }

    @Override
    public LineId lineThatAnswers() {
        return AsteriskCarrierLoop.AGENT;
    }

    @Override
    public LineId lineThatDeclines() {
        return AsteriskCarrierLoop.AGENT_WHO_DECLINES;
    }

    @Override
    public LineId lineThatIgnores() {
        return AsteriskCarrierLoop.AGENT_WHO_IGNORES;
    }

    @Override
    public Phone phone(LineId line, String secret) {
        return TestPhone.register(settings.ports().http(), line.value(), secret);
    }

    @Override
    public <T extends TelephonyEvent> T await(Class<T> type, Predicate<T> fits) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        synchronized (all) {
            while (true) {
                for (TelephonyEvent event : notAwaited) {
                    if (type.isInstance(event) && fits.test(type.cast(event))) {
                        notAwaited.remove(event);
                        return type.cast(event);
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) throw new AssertionError("no such " + type.getSimpleName() + " among " + notAwaited);
                waitFor(left);
            }
        }
    }

    private void waitFor(long millis) {
        try {
            all.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public boolean isReachable(LineId line) {
        return TelephonyWorld.newest(events(), line);
    }

    @Override
    public boolean came(Predicate<TelephonyEvent> fits) {
        return events().stream().anyMatch(fits);
    }

    @Override
    public void cutConnection() {
        proxy.cut();
    }

    @Override
    public void connectionComesBack() {
        proxy.mend();
    }

    @Override
    public void theyHearEachOther(Person customer) {
        Customer person = (Customer) customer;
        Sound.awaitTone(person.robot(), AGENT_HZ);
        Sound.awaitTone(newest(agents), person.hertz());
    }

    @Override
    public void soundIsOnTheRightSides(UUID attempt, Person customer) {
        CaptureFiles files = CaptureFiles.in(settings.segments(), attempt);
        int hertz = ((Customer) customer).hertz();
        Sound.assertHolds(files.fromCustomer(), hertz, AGENT_HZ);
        Sound.assertHolds(files.toCustomer(), AGENT_HZ, hertz);
    }

    private static RobotCall newest(BlockingQueue<RobotCall> met) {
        try {
            RobotCall robot = met.poll(SECONDS, TimeUnit.SECONDS);
            if (robot == null) throw new AssertionError("no robot was reached");
            for (RobotCall next = met.poll(); next != null; next = met.poll()) robot = next;
            met.add(robot);
            return robot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        node.close();
        proxy.close();
        process.stop();
        robots.close();
    }
}
