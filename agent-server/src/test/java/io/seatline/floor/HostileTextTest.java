package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.seatline.call.CallEvent;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers and agents type stays text: 100,000 hostile strings reach no command of the switch. */
class HostileTextTest {
    private static final int STRINGS = 100_000;
    private static final List<String> PIECES = List.of(
            "\r\nAction: Originate\r\n",
            "\n\nAction: Command\nCommand: core stop now",
            "\0",
            "500&PJSIP/trunk/19001234567",
            "${SHELL(id)}",
            "$(id)",
            "`reboot`",
            "|nc",
            "^s^1",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; drop table floor.journal; --",
            "{\"type\":\"done\"}",
            "\u202e",
            "\uD83D\uDE00",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "%0d%0a",
            "张三");

    private final FloorWorld world = new FloorWorld(11).ready(1);

    private String hostile() {
        var text = new StringBuilder();
        for (int i = 0; i <= world.random.nextInt(4); i++) {
            text.append(PIECES.get(world.random.nextInt(PIECES.size())));
            text.append((char) world.random.nextInt(0xD800));
        }
        // NUL alone has its own rule: the journal leaves it out, and its own test says so.
        return text.toString().replace("\0", "\1");
    }

    @Test
    void hostile_callers_numbers_and_notes_reach_no_command_and_survive_the_journal() {
        var asked = world.telephony.executed().size();
        for (int i = 0; i < STRINGS; i++) {
            var text = hostile();
            switch (i % 4) {
                case 0 -> hear(new TelephonyEvent.LegArrived(leg(i), "138", text, "4001", world.now));
                case 1 -> hear(new TelephonyEvent.LegArrived(leg(i), text, "", "4001", world.now));
                case 2 -> hear(new TelephonyEvent.LegArrived(leg(i), "138", "", text, world.now));
                default -> assertEquals(RejectReason.NUMBER_INVALID, numberRefused(text));
            }
            if (i % 4 != 3) {
                var call = world.floor.state().callOf(leg(i));
                if (call != null) {
                    hear(new TelephonyEvent.LegHungUp(
                            leg(i), null, io.seatline.telephony.HangupReason.NORMAL, true, world.now));
                }
            }
            var commands = world.telephony.executed();
            for (var command : commands.subList(asked, commands.size())) assertHarmless(command, text);
            asked = commands.size();
            if (asked > 1_000) {
                world.telephony.forgetExecuted();
                asked = 0;
            }
            world.telephony.events().clear();
            world.journal.clear();
        }
    }

    @Test
    void hostile_note_is_kept_as_it_was_typed() {
        for (int i = 0; i < 2_000; i++) {
            var note = hostile();
            var event = new CallEvent.CallWrappedUp(
                    new io.seatline.kernel.CallId(new java.util.UUID(0, i)),
                    new io.seatline.kernel.AgentId(1),
                    null,
                    note,
                    world.now);
            assertEquals(event, FloorWorld.JSON.read(FloorWorld.JSON.type(event), FloorWorld.JSON.write(event)));
        }
    }

    private void hear(TelephonyEvent event) {
        world.handle(new FloorInput.Heard(event));
    }

    private RejectReason numberRefused(String text) {
        var output = world.floor.handle(new FloorInput.Asked(
                new io.seatline.kernel.AgentId(1), new FloorCommand.PlaceCall(text), 1, world.now));
        assertEquals(List.of(), output.commands());
        var refused = output.replies().getFirst().refused();
        return refused == null ? RejectReason.NOT_NOW : refused;
    }

    private static LegId leg(int i) {
        return new LegId("hostile-" + i);
    }

    private static void assertHarmless(TelephonyCommand command, String text) {
        assertFalse(command.toString().contains(text), command::toString);
    }
}
