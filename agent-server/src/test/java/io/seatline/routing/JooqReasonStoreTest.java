package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.account.AccountSettings;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.JooqTeamStore;
import io.seatline.account.Role;
import io.seatline.account.TeamSettings;
import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        var choices = new JooqDirectory(database.db(), () -> false).load().choices();
        assertTrue(choices.mayGive(ReasonKind.AGENT, new ReasonCode("PRAYER")));
        assertFalse(choices.mayGive(ReasonKind.SUPERVISOR, new ReasonCode("PRAYER")));
        assertFalse(choices.mayGive(ReasonKind.AGENT, new ReasonCode("BREAK")));
    }

    @Test
    void agent_of_a_team_with_its_own_list_gives_only_what_stands_on_it() {
        var teams = new JooqTeamStore(database.db());
        var team = teams.create(new TeamSettings("早班", List.of(), List.of("BREAK", "LUNCH"), 0));
        var ana = agent("ana", team.id());
        var bo = agent("bo", null);
        assertEquals(Set.of(new ReasonCode("BREAK"), new ReasonCode("LUNCH")), store.own(ana));
        assertEquals(Set.of(), store.own(bo));
        var choices = new JooqDirectory(database.db(), () -> false).load().choices();
        assertTrue(choices.mayGive(ana, new ReasonCode("BREAK")));
        assertFalse(choices.mayGive(ana, new ReasonCode("TRAINING")));
        assertTrue(choices.mayGive(bo, new ReasonCode("TRAINING")));
        assertFalse(choices.mayGive(bo, new ReasonCode("COACHING")));

        store.saveReason(reason("BREAK", ReasonKind.AGENT, false));
        store.saveReason(reason("LUNCH", ReasonKind.AGENT, false));
        choices = new JooqDirectory(database.db(), () -> false).load().choices();
        assertFalse(choices.mayGive(ana, new ReasonCode("BREAK")));
        assertTrue(choices.mayGive(ana, new ReasonCode("TRAINING")), "nobody is left without a way to take a break");
    }

    private AgentId agent(String login, @Nullable Integer team) {
        var settings = new AccountSettings(login, login, Role.AGENT, "zh-CN", true, null, List.of(), team, 0);
        return new AgentId(
                new JooqAccountStore(database.db()).create(settings, "hash").id());
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
        int queue = routing.addQueue(QueueSettings.usual("售后", skills, List.of("4001")))
                .id();
        var rules = new JooqWrapUpRuleStore(database.db());
        assertEquals(WrapUpRule.DEFAULT, rules.rules().getFirst().rule());
        var strict = new WrapUpRule(true, Duration.ZERO, Duration.ofSeconds(45));
        rules.saveRule(queue, strict);
        rules.saveRule(queue, strict);
        assertEquals(strict, rules.rules().getFirst().rule());
        assertEquals(
                strict,
                new JooqDirectory(database.db(), () -> false).load().choices().wrapUp(new QueueId(queue)));
        refused("not-found", () -> rules.saveRule(999, strict));
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}
