package io.seatline.telephony.audio;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NettyAudioSocketTest {
    private final UUID id = UUID.randomUUID();
    private NettyAudioSocket robots;

    @BeforeEach
    void open() throws IOException {
        robots = new NettyAudioSocket(0);
    }

    @AfterEach
    void close() {
        robots.close();
    }

    @Test
    void a_robot_says_its_tone_at_the_pace_of_a_telephone() throws Exception {
        robots.expect(id, Voice.tone(440, -12));
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port())) {
            line.hear(5);
            long began = System.nanoTime();
            short[] second = line.hear(50);
            long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertEquals(-12, Slin.dbfsAt(second, 440), 0.5);
            assertEquals(-12, Slin.dbfs(second), 0.5);
            assertTrue(took >= 800, "a second of sound came within " + took + " ms");
        }
    }

    @Test
    void a_robot_measures_what_it_hears() throws Exception {
        RobotCall call = robots.expect(id, Voice.SILENCE);
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port())) {
            var quietSecond = call.whenHeard(h -> !h.perSecond().isEmpty());
            line.play(Voice.SILENCE, 50);
            assertEquals(Slin.SILENCE_DBFS, quietSecond.get(5, SECONDS).dbfs());
            line.play(Voice.tone(1000, -20), 75);
            Heard heard = call.whenHeard(h -> h.length().toMillis() >= 2500).get(5, SECONDS);
            assertEquals(-20, heard.dbfsAt(1000), 0.5);
            assertTrue(heard.dbfsAt(400) < -50);
            assertEquals(Duration.ofSeconds(1), heard.firstSoundAt());
            assertEquals(
                    List.of(-120, -20),
                    heard.perSecond().stream().map(d -> (int) Math.round(d)).toList());
        }
    }

    @Test
    void a_robot_can_say_something_else_in_mid_call() throws Exception {
        RobotCall call = robots.expect(id, Voice.tone(440, -12));
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port())) {
            call.connected().get(5, SECONDS);
            call.say(Voice.tone(1000, -12));
            while (Slin.dbfsAt(line.hear(10), 1000) < -13) line.hear(1);
        }
    }

    @Test
    void a_robot_hangs_up_with_a_word() throws Exception {
        RobotCall call = robots.expect(id, Voice.SILENCE);
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port())) {
            line.next();
            call.hangUp();
            PlainSwitch.Message last = line.next();
            while (last.kind() == 0x10) last = line.next();
            assertEquals(0x00, last.kind());
            assertTrue(line.isClosed());
            assertEquals(RobotCall.By.ROBOT, call.ended().get(5, SECONDS).by());
        }
    }

    @Test
    void a_robot_notices_that_the_switch_hung_up() throws Exception {
        RobotCall call = robots.expect(id, Voice.SILENCE);
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port())) {
            call.connected().get(5, SECONDS);
            var never = call.whenHeard(h -> h.dbfsAt(1000) > -30);
            line.send(0x00, new byte[0]);
            assertEquals(RobotCall.By.SWITCH, call.ended().get(5, SECONDS).by());
            var tooLate = assertThrows(ExecutionException.class, () -> never.get(5, SECONDS));
            assertInstanceOf(IllegalStateException.class, tooLate.getCause());
        }
    }

    @Test
    void a_call_nobody_waits_for_is_closed() throws Exception {
        try (PlainSwitch line = PlainSwitch.bringing(UUID.randomUUID(), robots.port())) {
            assertTrue(line.isClosed());
        }
    }

    @Test
    void a_call_with_an_id_of_the_switchs_own_is_met_if_somebody_said_how() throws Exception {
        CompletableFuture<RobotCall> met = new CompletableFuture<>();
        robots.meetOthers(other -> other.equals(id) ? Voice.tone(440, -12) : null, met::complete);
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port());
                PlainSwitch stranger = PlainSwitch.bringing(UUID.randomUUID(), robots.port())) {
            assertEquals(-12, Slin.dbfsAt(line.hear(25), 440), 0.5);
            assertEquals(id, met.get(5, SECONDS).id());
            assertTrue(stranger.isClosed());
        }
    }

    @Test
    void a_second_line_for_the_same_robot_is_closed() throws Exception {
        robots.expect(id, Voice.SILENCE);
        try (PlainSwitch first = PlainSwitch.bringing(id, robots.port())) {
            first.next();
            try (PlainSwitch second = PlainSwitch.bringing(id, robots.port())) {
                assertTrue(second.isClosed());
            }
            assertEquals(0x10, first.next().kind());
        }
    }

    @Test
    void a_robot_told_to_go_before_its_call_came_is_forgotten() {
        RobotCall call = robots.expect(id, Voice.SILENCE);
        call.hangUp();
        assertTrue(call.connected().isCancelled());
        assertFalse(robots.expect(id, Voice.SILENCE).ended().isDone());
    }

    @Test
    void kinds_of_message_that_are_unknown_are_left_out() throws Exception {
        RobotCall call = robots.expect(id, Voice.SILENCE);
        try (PlainSwitch line = PlainSwitch.bringing(id, robots.port())) {
            line.send(0x42, new byte[70]);
            line.send(0x03, new byte[] {'5'});
            line.play(Voice.tone(1000, -20), 50);
            assertTrue(call.whenHeard(h -> h.dbfsAt(1000) > -21)
                            .get(5, SECONDS)
                            .length()
                            .toMillis()
                    > 0);
        }
    }

    @Test
    void a_hundred_robots_speak_at_once() throws Exception {
        List<PlainSwitch> lines = new ArrayList<>();
        List<CompletableFuture<?>> connected = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            RobotCall call = robots.expect(UUID.randomUUID(), Voice.tone(300 + n, -12));
            lines.add(PlainSwitch.bringing(call.id(), robots.port()));
            connected.add(call.connected());
        }
        CompletableFuture.allOf(connected.toArray(CompletableFuture[]::new)).get(10, SECONDS);
        for (int n = 0; n < 100; n++) assertEquals(-12, Slin.dbfsAt(lines.get(n).hear(25), 300 + n), 1);
        for (PlainSwitch line : lines) line.close();
    }

    @Test
    void a_taken_port_is_said_by_its_number() {
        var taken = assertThrows(IOException.class, () -> new NettyAudioSocket(robots.port()).close());
        assertTrue(String.valueOf(taken.getMessage()).contains(String.valueOf(robots.port())));
    }
}
