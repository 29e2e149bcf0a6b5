package io.seatline.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.Choices;
import io.seatline.routing.Directory;
import io.seatline.routing.Queue;
import io.seatline.routing.SkillRequirement;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Our own part of a screen pop under load: the switch's word that a caller rings is taken in, to the frame at the agent's
 * socket. Thousands of desks are open and beat; some are ready. Each pop goes to the one idle longest, who takes the call, and
 * another agent becomes ready, so that every pop comes to another desk while ever more of them talk.
 *
 * <p>A server works for months with code that its machine has compiled; the first seconds are another measurement. So there are
 * calls first, at the same rate, that end again: the same agents wrap up and are ready for the next.
 */
final class PushPops {
    private static final int FIRST = 1000;
    private static final int WARM_SECONDS = 12;
    private static final String DIALED = "4008001234";

    final Figures frame = new Figures();
    private final int sockets;
    private final int ready;
    private final int perSecond;
    private final int seconds;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final PopSwitch world = new PopSwitch();

    private record Sent(int n, long at) {}

    PushPops(int sockets, int perSecond, int seconds) {
        this.sockets = sockets;
        this.ready = sockets / 20;
        if (ready + seconds * perSecond > sockets)
            throw new IllegalArgumentException("there are not desks enough for that many pops");
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    String said() {
        return sockets + " sockets, " + perSecond + " pops/s, " + frame.count() + " pops";
    }

    void measure(BenchOptions options) throws Exception {
        try (BenchCentre centre = new BenchCentre(options, world, PopSocketConfig.class)) {
            FloorLoop floor = centre.floor();
            Set<LineId> lines = new HashSet<>();
            floor.accept(new FloorInput.DirectoryLoaded(directory(lines), Instant.now()));
            world.live(lines);
            Process desks = desks(centre.web);
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(desks.getInputStream(), StandardCharsets.US_ASCII))) {
                if (!"ready".equals(said.readLine())) throw new IOException("the desks did not open");
                for (int n = 0; n < ready; n++)
                    floor.ask(new AgentId(FIRST + n), new FloorCommand.GoReady())
                            .get(5, SECONDS);
                try {
                    pops(said, floor);
                } finally {
                    // First, so that who still reads what they say comes to the end of it.
                    desks.destroy();
                }
            } finally {
                desks.destroy();
                desks.waitFor();
            }
        }
    }

    private Directory directory(Set<LineId> lines) {
        Map<AgentId, AgentProfile> agents = new HashMap<>();
        for (int n = FIRST; n < FIRST + sockets; n++) {
            agents.put(new AgentId(n), new AgentProfile(new AgentId(n), "agent " + n, Map.of(1, 3)));
            lines.add(new LineId("agent-" + n));
        }
        QueueId id = new QueueId(1);
        Queue queue = new Queue(
                id,
                "bench",
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                // There is no switch and so no sound: the collector would only raise alarms about it.
                false,
                List.of(new SkillRequirement(1, 1)));
        return new Directory(Map.of(id, queue), Map.of(DIALED, id), agents, Choices.NONE);
    }

    private Process desks(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PopClient.class.getName(),
                        String.valueOf(port),
                        String.valueOf(FIRST),
                        String.valueOf(sockets))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void pops(BufferedReader said, FloorLoop floor) throws InterruptedException {
        int warm = WARM_SECONDS * perSecond;
        int all = warm + seconds * perSecond;
        CountDownLatch seen = new CountDownLatch(all);
        Thread.ofPlatform().daemon().name("pops-seen").start(() -> {
            try {
                for (String line = said.readLine(); line != null && seen.getCount() > 0; line = said.readLine())
                    if (seen(line, warm, floor)) seen.countDown();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        long began = System.nanoTime();
        for (int n = 0; n < all; n++) {
            for (long due = began + n * 1_000_000_000L / perSecond; System.nanoTime() < due; )
                LockSupport.parkNanos(due - System.nanoTime());
            sent.put(call(leg(n)).toString(), new Sent(n, System.nanoTime()));
            world.rings(leg(n), "138%08d".formatted(n), DIALED);
        }
        if (!seen.await(30, SECONDS)) throw new AssertionError(seen.getCount() + " of " + all + " pops were not seen");
    }

    /** True for the first frame with that offer; it comes again with its card. */
    private boolean seen(String said, int warm, FloorLoop floor) {
        int space = said.indexOf(' ');
        Sent pop = sent.remove(said.substring(0, space));
        if (pop == null) return false;
        int n = pop.n();
        LineId line = world.answers(leg(n));
        if (n >= warm) {
            frame.add(Long.parseLong(said.substring(space + 1)) - pop.at());
            floor.ask(new AgentId(FIRST + ready + n - warm), new FloorCommand.GoReady());
        } else {
            world.hangsUp(leg(n));
            floor.ask(agent(line), new FloorCommand.FinishWrapUp(call(leg(n)), null, ""));
        }
        return true;
    }

    private static AgentId agent(LineId line) {
        return new AgentId(Integer.parseInt(line.value().substring("agent-".length())));
    }

    /** As the floor names the call of a leg. */
    private static CallId call(LegId leg) {
        return new CallId(UUID.nameUUIDFromBytes(leg.value().getBytes(StandardCharsets.UTF_8)));
    }

    private static LegId leg(int n) {
        return new LegId("bench-" + n);
    }
}
