package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EstimateErrorsTest {
    private static EstimateErrors with(EstimateErrors errors, int from, int to, int waited) {
        return errors.and(
                new EstimatedWait.Range(Duration.ofSeconds(from), Duration.ofSeconds(to)), Duration.ofSeconds(waited));
    }

    @Test
    void error_is_the_distance_of_the_middle_as_a_share_of_the_true_wait() {
        assertEquals(0, EstimateErrors.NONE.median());
        assertEquals(0.25, with(EstimateErrors.NONE, 60, 90, 100).median());
        assertEquals(0, with(EstimateErrors.NONE, 60, 140, 100).median());
        // Who was answered at once makes no endless error.
        assertEquals(2, with(EstimateErrors.NONE, 10, 30, 0).median());
    }

    @Test
    void median_of_an_even_number_lies_between_the_middle_two() {
        var errors = with(with(EstimateErrors.NONE, 90, 90, 100), 70, 70, 100);
        assertEquals(0.2, errors.median(), 1e-9);
        assertEquals(0.3, with(errors, 20, 20, 100).median(), 1e-9);
    }

    @Test
    void few_bad_estimates_are_no_verdict_but_ten_are_and_good_ones_mend_it() {
        var errors = EstimateErrors.NONE;
        for (int n = 0; n < 9; n++) errors = with(errors, 300, 300, 100);
        assertTrue(errors.trusted());
        errors = with(errors, 300, 300, 100);
        assertFalse(errors.trusted());
        for (int n = 0; n < 10; n++) errors = with(errors, 100, 100, 100);
        assertEquals(1, errors.median(), 1e-9);
        assertFalse(errors.trusted());
        errors = with(errors, 100, 100, 100);
        assertTrue(errors.trusted());
    }

    @Test
    void only_the_last_two_hundred_count() {
        var errors = EstimateErrors.NONE;
        for (int n = 0; n < 200; n++) errors = with(errors, 300, 300, 100);
        for (int n = 0; n < 199; n++) errors = with(errors, 100, 100, 100);
        assertEquals(200, errors.shares().size());
        assertEquals(2, errors.shares().getFirst(), 1e-9);
        errors = with(errors, 100, 100, 100);
        assertEquals(0, errors.shares().getFirst(), 1e-9);
    }
}
