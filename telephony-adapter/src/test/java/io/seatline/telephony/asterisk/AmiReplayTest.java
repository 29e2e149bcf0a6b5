package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.*;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Streams recorded from Asterisk 22.10.1, and what they mean to us. Legs are named in the order they appear. */
final class AmiReplayTest {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private final AmiEventTranslator translator = new AmiEventTranslator();
    private final Map<LegId, String> names = new HashMap<>();

    @Test
    void answered_and_ended_by_the_agent() throws IOException {
        assertEquals(
                List.of(
                        "a CUSTOMER answered",
                        "b AGENT rings",
                        "b AGENT answered",
                        "capture started on a",
                        "a and b talk",
                        "b AGENT hung up 16/0 himself",
                        "a CUSTOMER hung up 16/0",
                        "capture saved on a"),
                replay("answered-agent-hangs-up.txt"));
    }

    @Test
    void agent_lost_then_connected_again() throws IOException {
        assertEquals(
                List.of(
                        "a CUSTOMER answered",
                        "b AGENT rings",
                        "b AGENT answered",
                        "capture started on a",
                        "a and b talk",
                        "capture saved on a",
                        "a returned LOST",
                        "b AGENT hung up 44/0",
                        "c AGENT rings",
                        "c AGENT answered",
                        "capture started on a",
                        "a and c talk",
                        "a CUSTOMER hung up 16/0 himself",
                        "capture saved on a",
                        "c AGENT hung up 16/0"),
                replay("agent-lost-then-connected-again.txt"));
    }

    @Test
    void agent_declines() throws IOException {
        assertEquals(
                List.of(
                        "a CUSTOMER answered",
                        "b AGENT rings",
                        "b AGENT hung up 17/486 himself",
                        "a returned DECLINED",
                        "a CUSTOMER hung up 16/0 himself"),
                replay("agent-declines.txt"));
    }

    @Test
    void outbound_answered() throws IOException {
        assertEquals(
                List.of(
                        "a AGENT rings",
                        "a AGENT answered",
                        "b CUSTOMER rings",
                        "b CUSTOMER answered",
                        "capture started on b",
                        "b and a talk",
                        "b CUSTOMER hung up 16/0 himself",
                        "capture saved on b",
                        "a AGENT hung up 16/0"),
                replay("outbound-answered.txt"));
    }

    @Test
    void outbound_busy() throws IOException {
        assertEquals(
                List.of(
                        "a AGENT rings",
                        "a AGENT answered",
                        "b CUSTOMER hung up 17/486 himself",
                        "a AGENT hung up 16/0"),
                replay("outbound-busy.txt").stream()
                        .sorted(AmiReplayTest::agentLast)
                        .toList());
    }

    @Test
    void line_without_a_phone_ends_before_it_begins() throws IOException {
        translator.expect(new LegId("out-1"), new LegTag(UUID.randomUUID(), LegTag.Role.AGENT, null));
        assertEquals(List.of("a AGENT hung up 20/0"), replay("outbound-line-without-phone.txt"));
    }

    @Test
    void each_word_told_twice_makes_no_leg_live_again() throws IOException {
        for (AmiMessage message : messages("agent-lost-then-connected-again.txt")) {
            translator.translate(message, AT);
            translator.translate(message, AT);
        }
        assertEquals(List.of(), List.copyOf(translator.legs()));
    }

    @Test
    void customer_we_ring_back_is_let_in_by_the_dialplan_also_after_a_snapshot() {
        assertEquals(List.of(), comesUp(5));
        assertEquals(List.of("a CUSTOMER answered"), told("UserEvent", "UserEvent: SeatlineAdmitted"));
    }

    @Test
    void caller_who_rings_in_is_let_in_before_he_comes_up_also_after_a_snapshot() {
        assertEquals(List.of("a CUSTOMER answered"), comesUp(4));
    }

    /** @param state of the leg when the snapshot was taken */
    private List<String> comesUp(int state) {
        var leg = new AmiLeg(new LegId("n1-17.1"));
        leg.tag = new LegTag(UUID.randomUUID(), LegTag.Role.CUSTOMER, null);
        leg.state = state;
        translator.adopt(List.of(leg));
        return told("Newstate", "ChannelState: 6");
    }

    private List<String> told(String event, String more) {
        var message = AmiMessage.parse(List.of("Event: " + event, "Uniqueid: n1-17.1", more));
        return translator.translate(message, AT).stream().map(this::sentence).toList();
    }

    private List<String> replay(String name) throws IOException {
        List<String> told = new ArrayList<>();
        for (AmiMessage message : messages(name)) {
            for (TelephonyEvent event : translator.translate(message, AT)) told.add(sentence(event));
        }
        assertEquals(List.of(), List.copyOf(translator.legs()), "no leg is left");
        return told;
    }

    private static List<AmiMessage> messages(String name) throws IOException {
        try (InputStream in = AmiReplayTest.class.getResourceAsStream("/ami/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\r?\n\r?\n"))
                    .map(block -> AmiMessage.parse(block.lines().toList()))
                    .filter(AmiMessage::isEvent)
                    .toList();
        }
    }

    private String sentence(TelephonyEvent event) {
        return switch (event) {
            case LegRinging it -> name(it.leg()) + " " + it.tag().role() + " rings";
            case LegAnswered it -> name(it.leg()) + " " + it.tag().role() + " answered";
            case LegsBridged it -> name(it.leg()) + " and " + name(it.agentLeg()) + " talk";
            case LegReturned it -> name(it.leg()) + " returned " + it.result();
            case LegHungUp it ->
                name(it.leg()) + " " + Objects.requireNonNull(it.tag()).role() + " hung up "
                        + it.reason().q850() + "/" + it.reason().sip() + (it.byParty() ? " himself" : "");
            case CaptureStarted it -> "capture started on " + name(it.leg());
            case CaptureSaved it -> "capture saved on " + name(it.leg());
            default -> event.toString();
        };
    }

    private String name(LegId leg) {
        return names.computeIfAbsent(leg, any -> String.valueOf((char) ('a' + names.size())));
    }

    /** The ends of two legs may come in either order. */
    private static int agentLast(String one, String other) {
        return Boolean.compare(one.startsWith("a AGENT hung up"), other.startsWith("a AGENT hung up"));
    }
}
