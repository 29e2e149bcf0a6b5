package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import io.seatline.telephony.SoundName;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.Connect;
import io.seatline.telephony.TelephonyCommand.Play;
import io.seatline.telephony.TelephonyCommand.ReturnToWaiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AsteriskWishesTest {
    private static final LegId CALLER = new LegId("n1-17.1");
    private static final UUID CALL = new UUID(1, 1);
    private static final UUID PROMPT = new UUID(2, 2);

    private final List<TelephonyCommand> performed = new ArrayList<>();
    private final AsteriskWishes wishes = new AsteriskWishes(performed::add);
    private final Connect connect =
            new Connect(CALLER, CALL, new LineId("agent-1"), new UUID(3, 3), Duration.ofSeconds(20), false);

    @Test
    void what_waited_for_a_move_is_done_though_the_switch_refused_the_move() {
        wishes.prompts(CALLER, PROMPT);
        wishes.putOff(CALLER, connect);
        wishes.refused(new Play(CALLER, CALL, PROMPT, List.of(new SoundName("0".repeat(32))), null));
        assertEquals(List.of(connect), performed);
        assertTrue(wishes.prompts(CALLER, PROMPT), "it was not played");
    }

    @Test
    void who_could_not_be_taken_back_is_connected_from_where_he_is() {
        wishes.setsOut(CALLER);
        wishes.putOff(CALLER, connect);
        wishes.refused(new ReturnToWaiting(CALLER));
        assertEquals(List.of(connect), performed);
        assertFalse(wishes.isUnderWay(CALLER));
    }
}
