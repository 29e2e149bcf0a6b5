package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AmiSafeTest {
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            "\r\n\r\n",
            "Action: Originate",
            "Action: Hangup\r\nChannel: all",
            "ActionID: 1",
            "Variable: a=b",
            "\u0085",
            "\u2028",
            "\u000b",
            "\u000c",
            "张三",
            "\ud83d\ude00",
            "\ud800",
            "${SHELL(id)}",
            "`id`",
            ";",
            "\"",
            "<",
            ">",
            "\\",
            "%0d%0a",
            ":",
            " ",
            "=",
            "&",
            "|",
            "A".repeat(600));

    @Test
    void no_text_of_100_000_hostile_ones_makes_a_second_action() {
        Random random = new Random(20260105);
        int written = 0;
        for (int i = 0; i < 100_000; i++) {
            String hostile = hostile(random);
            byte[] bytes;
            try {
                bytes = AmiAction.of("Originate")
                        .with("CallerID", hostile)
                        .variable("ROBOT", hostile)
                        .bytes("robot-1");
            } catch (IllegalArgumentException refused) {
                continue;
            }
            written++;
            List<String> lines = asAsteriskReads(bytes);
            assertEquals(
                    1,
                    lines.stream().filter(line -> line.startsWith("Action:")).count(),
                    () -> "seed 20260105: " + hostile.codePoints().boxed().toList());
            assertEquals(
                    List.of("Action", "CallerID", "Variable", "ActionID"), names(lines), "each header once, in order");
            assertTrue(
                    lines.stream().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length < 1_024),
                    "no line is cut");
        }
        assertTrue(written > 1_000, "most must not be refused for the wrong reason");
    }

    @Test
    void names_of_headers_are_guarded_too() {
        assertThrows(IllegalArgumentException.class, () -> AmiAction.of("Ping").with("X: y", "z"));
        assertThrows(IllegalArgumentException.class, () -> AmiAction.of("Ping").with("X\nAction", "z"));
        assertThrows(IllegalArgumentException.class, () -> AmiAction.of("Ping\r\nAction: Originate"));
        assertThrows(
                IllegalArgumentException.class, () -> AmiAction.of("Originate").variable("A=b\n", "c"));
        assertThrows(IllegalArgumentException.class, () -> AmiAction.of("Ping").bytes("1\r\nAction: x"));
    }

    @Test
    void callers_texts_are_made_harmless() {
        assertEquals("+8613800001111", CallerText.number("+86 138-0000-1111;ext=\r\n"));
        assertEquals("Zhang San Action: x", CallerText.name("Zhang San\r\nAction: x"));
        assertEquals("", CallerText.name("<unknown>"));
        String long2k = "名".repeat(2_000);
        assertEquals(
                80,
                CallerText.name(long2k)
                        .codePointCount(0, CallerText.name(long2k).length()));
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(3) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else if (random.nextBoolean()) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.append((char) ('!' + random.nextInt(90)));
            }
        }
        return text.toString();
    }

    /** Asterisk ends a header at each line feed, with or without a carriage return before it. */
    private static List<String> asAsteriskReads(byte[] bytes) {
        return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\n"))
                .map(line -> line.replace("\r", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    }
}
