package io.seatline.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
