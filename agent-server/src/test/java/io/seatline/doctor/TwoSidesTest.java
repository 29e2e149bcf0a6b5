package io.seatline.doctor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.audio.Voice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class TwoSidesTest {
    private static final Voice AGENT = Voice.tone(1000, -14);
    private static final Voice CUSTOMER = Voice.tone(440, -14);

    @Test
    void agent_left_and_customer_right_is_clear() throws IOException {
        assertTrue(measured(AGENT, CUSTOMER).areClear());
    }

    @Test
    void exchanged_sides_are_not() throws IOException {
        assertFalse(measured(CUSTOMER, AGENT).areClear());
    }

    @Test
    void both_voices_on_one_side_are_not() throws IOException {
        Voice both = n -> (short) (AGENT.sample(n) + CUSTOMER.sample(n));
        assertFalse(measured(AGENT, both).areClear());
        assertFalse(measured(both, Voice.SILENCE).areClear());
    }

    @Test
    void no_sound_is_not() throws IOException {
        assertFalse(TwoSides.of(InputStream.nullInputStream(), 1000, 440).areClear());
    }

    private TwoSides measured(Voice left, Voice right) throws IOException {
        ByteBuffer sound = ByteBuffer.allocate(4 * 8000).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < 8000; n++) sound.putShort(left.sample(n)).putShort(right.sample(n));
        return TwoSides.of(new ByteArrayInputStream(sound.array()), 1000, 440);
    }
}
