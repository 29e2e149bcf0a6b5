package io.seatline.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {
    @Test
    void what_people_type_becomes_plus_and_digits() {
        assertEquals(Optional.of(new PhoneNumber("13800138000")), PhoneNumber.parse(" 138 0013-8000 "));
        assertEquals(Optional.of(new PhoneNumber("+8602112345678")), PhoneNumber.parse("+86 (021) 1234.5678"));
        assertEquals(Optional.of(new PhoneNumber("13800138000")), PhoneNumber.parse("１３８００１３８０００"));
    }

    @Test
    void the_middle_of_a_number_is_hidden() {
        assertEquals("138****1234", PhoneNumber.masked("13800001234"));
        assertEquals("+861****5678", PhoneNumber.masked("+86112345678"));
        assertEquals("+86138****5678", PhoneNumber.masked("+8613812345678"));
        assertEquals("0755****8888", PhoneNumber.masked("075586668888"));
        assertEquals("****5678", PhoneNumber.masked("02105678"));
    }

    @Test
    void a_short_number_shows_its_end_only() {
        assertEquals("**01", PhoneNumber.masked("4001"));
        assertEquals("*2", PhoneNumber.masked("12"));
        assertEquals("", PhoneNumber.masked(""));
    }

    @Test
    void a_number_is_hidden_in_other_texts_however_it_is_written() {
        for (String text : List.of("13800001234", "+86 138 0000 1234", "(0)138-0000-1234", "李伟 13800001234")) {
            String hidden = PhoneNumber.maskedIn(text, "13800001234");
            assertFalse(hidden.replaceAll("[^0-9]", "").contains("00001234"), hidden);
            assertTrue(hidden.endsWith("****1234"), hidden);
        }
        assertEquals("", PhoneNumber.nameWithout("13800001234", "+86 138 0000 1234"));
        assertEquals("李伟 138****1234", PhoneNumber.nameWithout("13800001234", "李伟 13800001234"));
        assertEquals("021 5555", PhoneNumber.nameWithout("13800001234", "021 5555"));
        assertEquals("*2", PhoneNumber.maskedIn("12", "12"));
        assertEquals("order 202611250001", PhoneNumber.maskedIn("order 202611250001", "13800001234"));
        assertEquals("王芳 $1", PhoneNumber.maskedIn("王芳 $1", "13800001234"));
    }

    /** Each hidden digit would otherwise be found in ten questions at most. */
    @Test
    void who_sees_numbers_masked_finds_by_their_end_or_whole() {
        assertEquals(
                "____%1234",
                NumberPart.asked("1234", false).orElseThrow().pattern(),
                "no end of a number so short that these four are not seen");
        assertEquals("__%34", NumberPart.asked("34", false).orElseThrow().pattern());
        assertEquals("13800", NumberPart.asked("138 00", false).orElseThrow().pattern());
        assertThrows(Refused.class, () -> NumberPart.asked("%", true));
        assertEquals("%13800%", NumberPart.asked("138-00", true).orElseThrow().pattern());
    }

    @Test
    void letters_commands_and_floods_are_no_numbers() {
        for (String text : List.of(
                "",
                "1",
                "138abc",
                "500&PJSIP/trunk/1900",
                "$(id)",
                "138\r\nAction: Originate",
                "138\u0000",
                "+",
                "1+2",
                "*21*138#",
                "1".repeat(21),
                " ".repeat(2048) + "138",
                "9".repeat(2048))) {
            assertTrue(PhoneNumber.parse(text).isEmpty(), text);
        }
    }
}
