package io.seatline.routing;

import static io.seatline.db.routing.Tables.QUEUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.account.AccountSettings;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.Role;
import io.seatline.account.SkillChange;
import io.seatline.account.SkillGrant;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JooqRoutingStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JooqRoutingStore store = new JooqRoutingStore(database.db());
    private final JooqAccountStore accounts = new JooqAccountStore(database.db());

    @Test
    void a_queue_is_kept_as_it_was_set() {
        int skill = store.addSkill(new SkillSettings("售后")).id();
        var settings = queue("售后", List.of(new QueueSkill(skill, 2)), List.of("4001", "+8640012345"), 0);
        var made = store.addQueue(settings);
        var again = store.queue(made.id()).orElseThrow();
        assertEquals(made, again);
        assertEquals(List.of("+8640012345", "4001"), again.settings().dialedNumbers());
        assertEquals(settings.skills(), again.settings().skills());
        assertEquals(1, again.settings().version());
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        var made = store.addQueue(queue("售后", any(), List.of("4001"), 0));
        var changed = store.changeQueue(made.id(), queue("售后服务", any(), List.of("4001"), 1));
        assertEquals(2, changed.settings().version());
        refused("changed-meanwhile", () -> store.changeQueue(made.id(), queue("别的", any(), List.of(), 1)));
        assertEquals("售后服务", store.queue(made.id()).orElseThrow().settings().name());
        refused("not-found", () -> store.changeQueue(999, queue("无", any(), List.of(), 1)));
    }

    @Test
    void names_and_numbers_are_taken_once_and_a_refused_queue_leaves_nothing() {
        store.addQueue(queue("售后", any(), List.of("4001"), 0));
        refused("queue-name-taken", () -> store.addQueue(queue("售后", any(), List.of(), 0)));
        refused("dialed-number-taken", () -> store.addQueue(queue("咨询", any(), List.of("4001"), 0)));
        refused("unknown-skill", () -> store.addQueue(queue("咨询", List.of(new QueueSkill(77, 1)), List.of(), 0)));
        assertEquals(1, store.queues().size());
        store.addSkill(new SkillSettings("英语"));
        refused("skill-name-taken", () -> store.addSkill(new SkillSettings("英语")));
    }

    @Test
    void a_skill_is_renamed_and_goes_only_when_nobody_needs_or_has_it() {
        var skill = store.addSkill(new SkillSettings("售后"));
        assertEquals(skill, store.skill(skill.id()).orElseThrow());
        int english = store.addSkill(new SkillSettings("英语")).id();
        refused("skill-name-taken", () -> store.changeSkill(skill.id(), new SkillSettings("英语", 1)));
        assertEquals(
                "售后服务",
                store.changeSkill(skill.id(), new SkillSettings("售后服务", 1)).name());
        refused("changed-meanwhile", () -> store.changeSkill(skill.id(), new SkillSettings("别的", 1)));
        var needing = store.addQueue(queue("热线", List.of(new QueueSkill(skill.id(), 1)), List.of(), 0));
        person("ana", Role.AGENT, true, new SkillGrant(skill.id(), 3));
        assertEquals(List.of("热线"), store.skill(skill.id()).orElseThrow().queues());
        assertEquals(1, store.skill(skill.id()).orElseThrow().agents());
        refused("skill-needed-by-queues", () -> store.deleteSkill(skill.id()));
        store.changeQueue(needing.id(), queue("热线", List.of(new QueueSkill(english, 1)), List.of(), 1));
        refused("skill-had-by-agents", () -> store.deleteSkill(skill.id()));
        int ana = accounts.findActive("ana").orElseThrow().id();
        accounts.grant(List.of(new SkillChange(ana, 1, List.of())));
        store.deleteSkill(skill.id());
        refused("not-found", () -> store.deleteSkill(skill.id()));
    }

    @Test
    void several_people_s_skills_change_together_or_not_at_all() {
        int skill = store.addSkill(new SkillSettings("售后")).id();
        person("one", Role.AGENT, true);
        person("two", Role.AGENT, true);
        int one = accounts.findActive("one").orElseThrow().id();
        int two = accounts.findActive("two").orElseThrow().id();
        var level = List.of(new SkillGrant(skill, 4));
        refused(
                "changed-meanwhile",
                () -> accounts.grant(List.of(new SkillChange(one, 1, level), new SkillChange(two, 9, level))));
        assertEquals(List.of(), accounts.find(one).orElseThrow().skills());
        var after = accounts.grant(List.of(new SkillChange(two, 1, level), new SkillChange(one, 1, level)));
        assertEquals(
                List.of("two", "one"),
                after.stream().map(account -> account.login()).toList());
        assertEquals(level, accounts.find(one).orElseThrow().skills());
        assertEquals(2, accounts.find(one).orElseThrow().version());
    }

    @Test
    void only_active_people_with_every_skill_count_as_a_queues_agents() {
        int german = store.addSkill(new SkillSettings("德语")).id();
        int sales = store.addSkill(new SkillSettings("销售")).id();
        var needs = List.of(new QueueSkill(german, 3), new QueueSkill(sales, 1));
        int queue = store.addQueue(queue("德语销售", needs, List.of(), 0)).id();
        assertEquals(0, store.queue(queue).orElseThrow().agentCount());
        person("one", Role.AGENT, true, new SkillGrant(german, 3), new SkillGrant(sales, 5));
        person("low", Role.AGENT, true, new SkillGrant(german, 2), new SkillGrant(sales, 5));
        person("half", Role.AGENT, true, new SkillGrant(german, 5));
        person("gone", Role.AGENT, false, new SkillGrant(german, 5), new SkillGrant(sales, 5));
        person("boss", Role.ADMIN, true, new SkillGrant(german, 5), new SkillGrant(sales, 5));
        assertEquals(1, store.queue(queue).orElseThrow().agentCount());
    }

    @Test
    void a_queue_of_bad_values_says_which_field_is_wrong() {
        refused(
                "out-of-range",
                () -> new QueueSettings(
                        "x",
                        4,
                        0,
                        20,
                        true,
                        true,
                        List.of(),
                        List.of(),
                        0,
                        QueueRoutingSettings.PLAIN,
                        QueueComfortSettings.NONE));
        refused("number-invalid", () -> queue("x", List.of(), List.of("400x"), 0));
        refused("number-twice", () -> queue("x", List.of(), List.of("4001", "40 01"), 0));
        refused("field-too-long", () -> queue("名".repeat(61), List.of(), List.of(), 0));
        refused("field-required", () -> queue("  ", List.of(), List.of(), 0));
    }

    @Test
    void codes_are_changed_in_place() {
        store.saveWrapUpCode(new WrapUpCode("solved", "已解决", "Solved", 2, true, null));
        store.saveWrapUpCode(new WrapUpCode("other", "其他", "Other", 1, true, null));
        store.saveWrapUpCode(new WrapUpCode("solved", "解决了", "Done", 3, false, null));
        assertEquals(
                List.of("other", "solved"),
                store.wrapUpCodes().stream().map(WrapUpCode::code).toList());
        assertEquals("解决了", store.wrapUpCodes().getLast().nameZh());
    }

    /** A skill that there is, at its lowest level: a queue without any is refused. */
    private List<QueueSkill> any() {
        var skills = store.skills();
        int id = skills.isEmpty()
                ? store.addSkill(new SkillSettings("通用")).id()
                : skills.getFirst().id();
        return List.of(new QueueSkill(id, 1));
    }

    @Test
    void how_a_queue_routes_is_kept_as_it_was_set() {
        int skill = any().getFirst().skillId();
        int lesser = store.addSkill(new SkillSettings("替补")).id();
        person("one", Role.AGENT, true, new SkillGrant(skill, 3));
        int one = accounts.all().getFirst().id();
        int target = store.addQueue(queue("后备", any(), List.of(), 0)).id();
        var rings = List.of(
                new QueueRoutingSettings.RingSettings(10, 1, null, new QueueSkill(lesser, 2), List.of()),
                new QueueRoutingSettings.RingSettings(20, 0, skill, null, List.of(one)));
        var routing = new QueueRoutingSettings(
                Strategy.NAMED_AGENTS, List.of(one), 30, true, 5, 15, 2, rings, target, 60, true, 40, 300, false, true);
        var settings = new QueueSettings(
                "售后",
                20,
                30,
                20,
                true,
                true,
                List.of(new QueueSkill(skill, 2)),
                List.of(),
                0,
                routing,
                QueueComfortSettings.NONE);
        var made = store.addQueue(settings);
        assertEquals(routing, store.queue(made.id()).orElseThrow().settings().routing());
        var live = java.util.Objects.requireNonNull(
                new JooqDirectory(database.db(), () -> false).load().queues().get(new QueueId(made.id())));
        assertEquals(routing.routing(), live.routing());
        assertEquals(
                routing.routing(),
                java.util.Objects.requireNonNull(new JooqDirectory(database.db(), () -> true)
                                .load()
                                .queues()
                                .get(new QueueId(made.id())))
                        .routing(),
                "a full disk is no matter where calls are only marked");
        database.db()
                .update(QUEUE)
                .set(QUEUE.RETENTION_ID, 2)
                .where(QUEUE.ID.eq(made.id()))
                .execute();
        assertEquals(
                0,
                java.util.Objects.requireNonNull(new JooqDirectory(database.db(), () -> true)
                                .load()
                                .queues()
                                .get(new QueueId(made.id())))
                        .routing()
                        .wayOut()
                        .maxLength());
        assertEquals(1, new Stages(live).first(new AgentProfile(new AgentId(77), "", java.util.Map.of(skill, 2))));
        refused("overflow-loop", () -> store.changeQueue(target, overflowing("后备", made.id())));
        refused(
                "queue-takes-overflow",
                () -> store.changeQueue(
                        target,
                        new QueueSettings(
                                "后备",
                                20,
                                30,
                                20,
                                true,
                                false,
                                any(),
                                List.of(),
                                1,
                                QueueRoutingSettings.PLAIN,
                                QueueComfortSettings.NONE)));
    }

    private QueueSettings overflowing(String name, int to) {
        var routing = new QueueRoutingSettings(
                Strategy.LONGEST_IDLE,
                List.of(),
                20,
                false,
                0,
                10,
                1,
                List.of(),
                to,
                60,
                false,
                null,
                null,
                false,
                false);
        return new QueueSettings(name, 20, 30, 20, true, true, any(), List.of(), 1, routing, QueueComfortSettings.NONE);
    }

    private static QueueSettings queue(String name, List<QueueSkill> skills, List<String> numbers, int version) {
        return new QueueSettings(
                name,
                20,
                30,
                20,
                true,
                true,
                skills,
                numbers,
                version,
                QueueRoutingSettings.PLAIN,
                QueueComfortSettings.NONE);
    }

    private void person(String login, Role role, boolean active, SkillGrant... skills) {
        accounts.create(new AccountSettings(login, login, role, "en", active, null, List.of(skills), 0), "hash");
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}
