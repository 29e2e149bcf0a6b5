package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final SteppedClock clock = new SteppedClock();
    private final LoginThrottle throttle = new LoginThrottle(
            new SeatlineSettings.Login(Duration.ofHours(12), 10, 50, 60, Duration.ofMinutes(30)), clock);

    @Test
    void ten_wrong_passwords_wait_half_an_hour_and_the_owner_elsewhere_does_not() {
        fail(10, "ana", "10.0.0.1");
        assertEquals(Duration.ofMinutes(30), throttle.wait("ana", "10.0.0.1"));
        assertTrue(throttle.wait("ana", "10.0.0.2").isZero());
        assertTrue(throttle.wait("bo", "10.0.0.1").isZero());
        clock.now = clock.now.plus(Duration.ofMinutes(31));
        assertTrue(throttle.wait("ana", "10.0.0.1").isZero());
    }

    @Test
    void many_guessers_of_one_account_wait_together_and_one_guesser_of_many_too() {
        for (int i = 0; i < 50; i++) {
            throttle.failed("ana", "10.0.1." + i);
            throttle.failed("name" + i, "10.9.9.9");
        }
        assertFalse(throttle.wait("ana", "10.0.3.1").isZero());
        assertTrue(throttle.wait("fresh", "10.9.9.9").isZero());
        fail(10, "name99", "10.9.9.9");
        assertFalse(throttle.wait("fresh", "10.9.9.9").isZero());
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_from_there() {
        fail(9, "ana", "10.0.0.1");
        throttle.succeeded("ana", "10.0.0.1");
        fail(9, "ana", "10.0.0.1");
        assertTrue(throttle.wait("ana", "10.0.0.1").isZero());
    }

    @Test
    void an_office_behind_one_address_may_mistype_all_day() {
        for (int i = 0; i < 200; i++) {
            throttle.failed("name" + i, "10.0.0.1");
            clock.now = clock.now.plus(Duration.ofMinutes(3));
            assertTrue(throttle.wait("fresh", "10.0.0.1").isZero());
        }
    }

    @Test
    void a_flood_of_made_up_names_does_not_fill_the_memory() {
        for (int i = 0; i < 200_000; i++) {
            throttle.failed("made-up-" + i, "10.0.0.1");
        }
        assertFalse(throttle.wait("anyone", "10.0.0.1").isZero());
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }

    private static final class SteppedClock extends Clock {
        Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
