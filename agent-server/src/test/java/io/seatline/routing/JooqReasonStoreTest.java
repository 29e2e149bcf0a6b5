package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.kernel.QueueId;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JooqReasonStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JooqReasonStore store = new JooqReasonStore(database.db());

    private static NotReadyReason reason(String code, ReasonKind kind, boolean active) {
        return new NotReadyReason(new ReasonCode(code), kind, "名", "Name", 5, 600, active);
    }

    @Test
    void new_centre_has_reasons_of_all_three_kinds_and_every_word_of_the_system() {
        var codes = store.reasons().stream().map(NotReadyReason::code).toList();
        assertTrue(codes.containsAll(List.of(ReasonCode.LOGIN, ReasonCode.RONA, ReasonCode.DESK_AWAY)));
        for (var kind : ReasonKind.values()) {
            assertTrue(store.reasons().stream().anyMatch(reason -> reason.kind() == kind), kind.name());
        }
    }

    @Test
    void reason_made_or_closed_is_known_to_the_floor_at_once() {
        store.saveReason(reason("PRAYER", ReasonKind.AGENT, true));
        store.saveReason(reason("BREAK", ReasonKind.AGENT, false));
        var choices = new JooqDirectory(database.db()).load().choices();
        assertTrue(choices.mayGive(ReasonKind.AGENT, new ReasonCode("PRAYER")));
        assertFalse(choices.mayGive(ReasonKind.SUPERVISOR, new ReasonCode("PRAYER")));
        assertFalse(choices.mayGive(ReasonKind.AGENT, new ReasonCode("BREAK")));
    }

    @Test
    void system_keeps_its_words_and_a_code_keeps_its_kind() {
        refused("reason-of-system", () -> store.saveReason(reason("MOON", ReasonKind.SYSTEM, true)));
        refused("reason-of-system", () -> store.saveReason(reason("RONA", ReasonKind.SYSTEM, false)));
        refused("reason-keeps-kind", () -> store.saveReason(reason("RONA", ReasonKind.AGENT, true)));
        assertEquals(
                "名", store.saveReason(reason("RONA", ReasonKind.SYSTEM, true)).nameZh());
    }

    @Test
    void queue_without_a_rule_has_the_default_and_one_with_a_rule_has_its_own() {
        var routing = new JooqRoutingStore(database.db());
        var skills = List.of(new QueueSettings.QueueSkill(
                routing.addSkill(new SkillSettings("售后")).id(), 1));
        int queue = routing.addQueue(new QueueSettings("售后", 20, 30, 20, true, true, skills, List.of("4001"), 0))
                .id();
        var rules = new JooqWrapUpRuleStore(database.db());
        assertEquals(WrapUpRule.DEFAULT, rules.rules().getFirst().rule());
        var strict = new WrapUpRule(true, Duration.ZERO, Duration.ofSeconds(45));
        rules.saveRule(queue, strict);
        rules.saveRule(queue, strict);
        assertEquals(strict, rules.rules().getFirst().rule());
        assertEquals(strict, new JooqDirectory(database.db()).load().choices().wrapUp(new QueueId(queue)));
        refused("not-found", () -> rules.saveRule(999, strict));
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}
