package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.LegId;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.TelephonyCommand.Admit;
import io.seatline.telephony.TelephonyCommand.Connect;
import io.seatline.telephony.TelephonyEvent.CaptureStarted;
import io.seatline.telephony.TelephonyEvent.LegAnswered;
import io.seatline.telephony.TelephonyEvent.LegArrived;
import io.seatline.telephony.TelephonyEvent.LegsBridged;
import io.seatline.telephony.TelephonyEvent.NodeConnected;
import io.seatline.telephony.TelephonyEvent.NodeLost;
import io.seatline.telephony.TelephonyWorld.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What breaks around the real switch, and what becomes of the calls. */
final class AsteriskFaultsIT {
    private AsteriskWorld world;
    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void start() throws IOException {
        world = new AsteriskWorld(Duration.ofSeconds(8));
        world.begin();
    }

    @AfterEach
    void stop() throws IOException {
        world.close();
    }

    @Test
    void caller_nobody_admits_in_time_is_announced_again_and_a_late_answer_counts() {
        world.customerRings("13800001111", "", "95001");
        LegArrived first = world.await(LegArrived.class, any -> true);
        LegArrived second = world.await(LegArrived.class, any -> true);
        assertEquals(first.leg(), second.leg());
        world.node.execute(new Admit(first.leg(), call));
        world.await(LegAnswered.class, it -> it.leg().equals(first.leg()));
    }

    @Test
    void killed_switch_is_started_again_and_none_of_its_legs_is_left() {
        talk();
        ProcessHandle before = world.process.handle().orElseThrow();
        before.destroyForcibly();
        world.await(NodeLost.class, any -> true);
        NodeSnapshot after = world.await(NodeConnected.class, any -> true).snapshot();
        assertEquals(0, after.legs().size());
        assertNotEquals(before.pid(), world.process.handle().orElseThrow().pid());
        talk();
    }

    @Test
    void switch_that_stays_away_is_told_to_be_gone() {
        world.proxy.cut();
        assertTrue(!world.await(NodeLost.class, any -> true).gone());
        assertTrue(world.await(NodeLost.class, any -> true).gone());
        world.proxy.mend();
        world.await(NodeConnected.class, any -> true);
    }

    @Test
    void deaf_connection_is_noticed_and_made_anew() {
        world.proxy.goDeaf();
        long began = System.nanoTime();
        world.await(NodeLost.class, any -> true);
        assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) <= 8);
        world.proxy.cut();
        world.proxy.mend();
        world.await(NodeConnected.class, any -> true);
    }

    @Test
    void running_switch_is_taken_over_with_its_calls() throws IOException {
        LegId customer = talk();
        long pid = world.process.handle().orElseThrow().pid();
        world.process.close();
        try (AsteriskProcess next = AsteriskProcess.start(world.settings)) {
            assertEquals(pid, next.handle().orElseThrow().pid());
        }
        try (AsteriskNode other =
                new AsteriskNode(AsteriskTestBed.withAgiPort(world.settings, AsteriskTestBed.free()))) {
            var seen = new CompletableFuture<NodeSnapshot>();
            other.start(event -> {
                if (event instanceof NodeConnected it) seen.complete(it.snapshot());
            });
            NodeSnapshot snapshot = seen.orTimeout(10, TimeUnit.SECONDS).join();
            assertTrue(
                    snapshot.legs().stream().anyMatch(leg -> leg.leg().equals(customer) && leg.bridgedWith() != null));
        }
    }

    @Test
    void without_us_a_new_caller_hears_music_and_then_leaves_a_message() throws IOException, InterruptedException {
        world.node.close();
        Person customer = world.robotRingsFromOutside();
        Path folder = world.settings.voicemail();
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertTrue(watch.poll(40, TimeUnit.SECONDS) != null, "no message was begun");
        }
        try (Stream<Path> messages = Files.list(folder)) {
            assertEquals(1, messages.count());
        }
        customer.hangsUp();
    }

    private LegId talk() {
        Person customer = world.customerRings("13800001111", "", "95001");
        LegId leg = world.await(LegArrived.class, any -> true).leg();
        UUID thisCall = UUID.randomUUID();
        UUID thisAttempt = UUID.randomUUID();
        world.node.execute(new Admit(leg, thisCall));
        world.await(LegAnswered.class, it -> it.leg().equals(leg));
        world.node.execute(
                new Connect(leg, thisCall, world.lineThatAnswers(), thisAttempt, Duration.ofSeconds(10), true));
        world.await(CaptureStarted.class, it -> it.attempt().equals(thisAttempt));
        world.await(LegsBridged.class, it -> it.leg().equals(leg));
        world.theyHearEachOther(customer);
        return leg;
    }
}
