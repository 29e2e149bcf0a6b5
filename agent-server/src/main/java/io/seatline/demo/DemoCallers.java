package io.seatline.demo;

import io.seatline.customer.CustomerDetails;
import io.seatline.floor.FloorView;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Robots;
import io.seatline.telephony.audio.SpeechClip;
import io.seatline.telephony.audio.Voice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Made-up customers who really ring in: over SIP, with speech, with patience. While an agent is ready somebody rings within
 * seconds; while nobody is, now and then one tries, waits and gives up.
 */
public final class DemoCallers {
    /** How the outside world rings us. */
    @FunctionalInterface
    public interface Carrier {
        void ring(UUID robot, String fromNumber, String fromName, String dialed);
    }

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int MOST_AT_ONCE = 6;
    /** Of a hundred callers these have a number that the centre does not know. */
    private static final int STRANGERS_PERCENT = 15;

    private final Carrier carrier;
    private final Robots robots;
    private final RandomGenerator random;
    private final ScheduledExecutorService timer;
    private final List<Voice> voices;
    private final Map<UUID, RobotCall> inTalk = new ConcurrentHashMap<>();
    private Duration sinceLast = Duration.ofDays(1);

    public DemoCallers(Carrier carrier, Robots robots, RandomGenerator random, ScheduledExecutorService timer) {
        this.carrier = carrier;
        this.robots = robots;
        this.random = random;
        this.timer = timer;
        this.voices = List.of(
                Voice.speech(SpeechClip.shippedIn("zh"), Duration.ofMillis(1500)),
                Voice.speech(SpeechClip.shippedIn("en"), Duration.ofMillis(1500)));
        robots.meetOthers(id -> voices.getFirst(), this::talkAWhile);
    }

    /** Looks at the floor and rings, or not; called every {@link #LOOK}. */
    public void look(FloorView floor) {
        sinceLast = sinceLast.plus(LOOK);
        if (!floor.switchLive() || inTalk.size() >= MOST_AT_ONCE) return;
        int waiting =
                floor.queues().stream().mapToInt(FloorView.QueueLine::waiting).sum();
        int ready = floor.queues().stream()
                .mapToInt(FloorView.QueueLine::agentsReady)
                .max()
                .orElse(0);
        var pause = ready > 0 ? Duration.ofSeconds(6) : Duration.ofSeconds(75);
        if (waiting > ready || sinceLast.compareTo(pause) < 0) return;
        sinceLast = Duration.ZERO;
        ring(ready > 0 ? queueWithAgents(floor) : anyNumber());
    }

    public static Duration lookEvery() {
        return LOOK;
    }

    private String queueWithAgents(FloorView floor) {
        var staffed =
                floor.queues().stream().filter(queue -> queue.agentsReady() > 0).toList();
        var chosen = staffed.get(random.nextInt(staffed.size()));
        return chosen.id().equals(floor.queues().getFirst().id())
                ? DemoSeed.AFTER_SALES_NUMBER
                : DemoSeed.ADVICE_NUMBER;
    }

    private String anyNumber() {
        return random.nextBoolean() ? DemoSeed.AFTER_SALES_NUMBER : DemoSeed.ADVICE_NUMBER;
    }

    private void ring(String dialed) {
        var call = robots.expect(UUID.randomUUID(), voices.get(random.nextInt(10) == 0 ? 1 : 0));
        inTalk.put(call.id(), call);
        call.ended().whenComplete((ended, broken) -> inTalk.remove(call.id()));
        CustomerDetails who = DemoCustomers.ALL.get(random.nextInt(DemoCustomers.ALL.size()));
        var stranger = random.nextInt(100) < STRANGERS_PERCENT;
        var number = stranger
                ? "1390000" + (1000 + random.nextInt(9000))
                : who.numbers().getFirst().value();
        carrier.ring(call.id(), number, stranger ? "" : who.name(), dialed);
        talkAWhile(call);
    }

    /** Patience and talk together: some are short, none is endless. */
    private void talkAWhile(RobotCall call) {
        var unused = timer.schedule(call::hangUp, 60L + random.nextInt(120), TimeUnit.SECONDS);
    }
}
