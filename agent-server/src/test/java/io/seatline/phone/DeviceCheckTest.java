package io.seatline.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceCheckTest {
    static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    void everything_heard_and_quick_passes() {
        assertEquals(
                DeviceCheck.Result.PASSED, check(true, true, true, 120, 4.3).result());
        assertEquals(
                DeviceCheck.Result.PASSED, check(true, true, true, null, null).result());
    }

    @Test
    void one_thing_unheard_fails_whatever_the_figures() {
        assertEquals(
                DeviceCheck.Result.FAILED, check(false, true, true, 120, 4.3).result());
        assertEquals(
                DeviceCheck.Result.FAILED, check(true, false, true, 120, 4.3).result());
        assertEquals(
                DeviceCheck.Result.FAILED, check(true, true, false, null, 4.3).result());
    }

    @Test
    void a_slow_echo_and_a_poor_network_are_warnings() {
        assertEquals(
                DeviceCheck.Result.WARNING, check(true, true, true, 501, 4.3).result());
        assertEquals(
                DeviceCheck.Result.WARNING, check(true, true, true, 120, 3.4).result());
    }

    @Test
    void figures_that_cannot_be_are_refused_and_labels_are_cut() {
        assertThrows(Refused.class, () -> check(true, true, true, -1, 4.3));
        assertThrows(Refused.class, () -> check(true, true, true, 100, Double.NaN));
        assertThrows(Refused.class, () -> check(true, true, true, 100, 9.0));
        var sound = new SoundFigures(null, null, null, null);
        var long1 = new DeviceCheck(
                new AgentId(1),
                NOW,
                "x".repeat(900),
                "m\u202e\n".repeat(300),
                "",
                "",
                true,
                true,
                true,
                true,
                null,
                sound);
        assertEquals(200, long1.browser().length());
        assertEquals("m".repeat(120), long1.microphone());
    }

    static DeviceCheck check(
            boolean microphone, boolean speaker, boolean echo, @Nullable Integer echoMs, @Nullable Double mos) {
        return new DeviceCheck(
                new AgentId(1),
                NOW,
                "Chrome",
                "Headset",
                "Headset",
                "Speakers",
                microphone,
                speaker,
                echo,
                true,
                echoMs,
                new SoundFigures(20, 3, 0.5, mos));
    }
}
