package io.seatline.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void the_middle_of_a_number_is_hidden() {
        assertEquals("138****1234", Masking.number("13800001234"));
        assertEquals("+861****5678", Masking.number("+86112345678"));
        assertEquals("021*5678", Masking.number("02105678"));
    }

    @Test
    void a_short_number_shows_its_end_only() {
        assertEquals("**01", Masking.number("4001"));
        assertEquals("*2", Masking.number("12"));
        assertEquals("", Masking.number(""));
    }
}
