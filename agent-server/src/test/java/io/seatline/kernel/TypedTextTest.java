package io.seatline.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTextTest {
    @Test
    void a_two_kilobyte_name_of_a_caller_is_cut_and_of_a_form_refused() {
        String long2k = "名".repeat(2048);
        assertEquals(80, TypedText.cut(long2k, 80).length());
        var refused = assertThrows(Refused.class, () -> TypedText.line("displayName", long2k, 80));
        assertEquals("field-too-long", refused.slug());
        assertEquals("displayName", refused.field());
        assertEquals(Map.of("max", 80), refused.params());
    }

    @Test
    void what_the_eye_cannot_see_goes_no_further() {
        assertEquals("evilmoc", TypedText.cut("ev\u0000il\u202Emoc\r\n\u2028", 40));
        assertThrows(Refused.class, () -> TypedText.line("name", "a\u202Eb", 40));
        assertThrows(Refused.class, () -> TypedText.line("name", "a\nb", 40));
    }

    @Test
    void a_sign_of_two_halves_is_never_cut_through() {
        assertEquals("😀😀", TypedText.cut("😀😀😀", 2));
        assertEquals("x", TypedText.cut("x\uD83D", 5));
    }

    @Test
    void blank_is_nothing() {
        assertEquals(
                "field-required",
                assertThrows(Refused.class, () -> TypedText.line("name", " \u3000", 9))
                        .slug());
        assertEquals("", TypedText.cut(null, 9));
    }
}
