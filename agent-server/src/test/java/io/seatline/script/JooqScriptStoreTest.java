package io.seatline.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.kernel.Refused;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.SkillSettings;
import io.seatline.script.ScriptRun.Move;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JooqScriptStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final AgentId ANA = new AgentId(1);
    private static final AgentId BO = new AgentId(2);

    private final TestDatabase database = TestDatabase.fresh();
    private final JsonScripts json = new JsonScripts();
    private final JooqScriptStore store = new JooqScriptStore(database.db(), json, InstantSource.fixed(NOW));
    private final JooqRunStore runs = new JooqRunStore(database.db(), json);
    private final int queue = queue(new JooqRoutingStore(database.db()));
    private final CallId call = new CallId(UUID.randomUUID());
    private final List<String> silences = new ArrayList<>();
    private AgentId holder = ANA;

    private static int queue(JooqRoutingStore routing) {
        var skill = routing.addSkill(new SkillSettings("售后")).id();
        var skills = List.of(new QueueSettings.QueueSkill(skill, 1));
        return routing.addQueue(QueueSettings.usual("售后", skills, List.of("4001")))
                .id();
    }

    private final CallScripts calls = new CallScripts(
            store,
            runs,
            (agent, id) -> agent.equals(holder) && id.equals(call)
                    ? Optional.of(new CallsAtHand.CallAtHand(
                            id, new QueueId(queue), "13812341234", Map.of("customer.name", "李伟")))
                    : Optional.empty(),
            silence(),
            InstantSource.fixed(NOW));

    private RecordingSilence silence() {
        return new RecordingSilence() {
            @Override
            public void pause(AgentId agent, CallId id) {
                silences.add("pause " + agent.value());
            }

            @Override
            public void resume(AgentId agent, CallId id) {
                silences.add("resume " + agent.value());
            }
        };
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }

    private ScriptStore.KeptScript published() {
        var made = store.create("回访", Scripts.visit(), "admin");
        store.setQueue(queue, made.id());
        return store.publish(made.id(), made.version(), "admin");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void script_comes_back_as_it_was_kept() {
        var made = store.create("回访", Scripts.visit(), "admin");
        assertEquals(Optional.of(made), store.find(made.id()));
        assertEquals(Scripts.visit(), made.draft());
        refused("script-name-taken", () -> store.create("回访", Scripts.visit(), "admin"));
    }

    @Test
    void draft_is_shown_to_nobody_before_it_is_published() {
        var made = store.create("回访", Scripts.visit(), "admin");
        store.setQueue(queue, made.id());
        assertTrue(store.forQueue(queue).isEmpty());
        store.publish(made.id(), 1, "admin");
        assertEquals(1, store.forQueue(queue).orElseThrow().number());
        store.change(made.id(), 2, "回访", true, Scripts.script(Scripts.end("short")), "admin");
        assertEquals(Scripts.visit(), store.forQueue(queue).orElseThrow().content());
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        var made = store.create("回访", Scripts.visit(), "admin");
        store.change(made.id(), 1, "回访二", true, Scripts.visit(), "admin");
        refused("changed-meanwhile", () -> store.change(made.id(), 1, "回访三", true, Scripts.visit(), "admin"));
        refused("changed-meanwhile", () -> store.publish(made.id(), 1, "admin"));
    }

    @Test
    void roll_back_shows_the_earlier_version_again_and_marks_the_later_ones() {
        var first = published();
        var changed = store.change(first.id(), first.version(), "回访", true, Scripts.script(Scripts.end("short")), "x");
        var second = store.publish(first.id(), changed.version(), "x");
        assertEquals(2, store.forQueue(queue).orElseThrow().number());
        var back = store.rollBack(first.id(), second.version(), 1, "x");
        assertEquals(1, store.forQueue(queue).orElseThrow().number());
        assertEquals(Scripts.visit(), back.draft());
        assertNotNull(store.version(first.id(), 2).orElseThrow().rolledBackAt());
        assertNull(store.version(first.id(), 1).orElseThrow().rolledBackAt());
        refused("script-not-earlier", () -> store.rollBack(first.id(), back.version(), 1, "x"));
        refused("not-found", () -> store.rollBack(first.id(), back.version(), 9, "x"));
        assertEquals(3, store.publish(first.id(), back.version(), "x").published());
    }

    @Test
    void closed_script_and_a_queue_without_one_show_nothing() {
        var first = published();
        var closed = store.change(first.id(), first.version(), "回访", false, Scripts.visit(), "x");
        assertTrue(store.forQueue(queue).isEmpty());
        store.change(first.id(), closed.version(), "回访", true, Scripts.visit(), "x");
        store.setQueue(queue, null);
        assertTrue(store.forQueue(queue).isEmpty());
        assertNull(store.queues().getFirst().scriptId());
        refused("script-unknown", () -> store.setQueue(queue, 999));
        refused("not-found", () -> store.setQueue(999, first.id()));
    }

    @Test
    void step_that_is_not_to_be_recorded_pauses_and_the_next_resumes() {
        var script = Scripts.script(Scripts.step("a", "card"), Scripts.unrecorded("card", "end"), Scripts.end("end"));
        var made = store.create("付款", script, "admin");
        store.setQueue(queue, made.id());
        store.publish(made.id(), made.version(), "admin");
        calls.move(ANA, call, 0, Map.of(), ScriptRun.Move.NEXT);
        assertEquals(List.of("pause " + ANA.value()), silences);
        calls.move(ANA, call, 1, Map.of(), ScriptRun.Move.STAY);
        calls.move(ANA, call, 2, Map.of(), ScriptRun.Move.NEXT);
        assertEquals(List.of("pause " + ANA.value(), "resume " + ANA.value()), silences);
        calls.move(ANA, call, 3, Map.of(), ScriptRun.Move.BACK);
        assertEquals(3, silences.size());
    }

    @Test
    void progress_survives_a_new_version_and_goes_with_the_call_to_another_agent() {
        var first = published();
        var begun = calls.of(ANA, call).orElseThrow();
        assertEquals(0, begun.revision());
        assertTrue(runs.find(call).isEmpty(), "looking keeps nothing");
        var moved = calls.move(ANA, call, 0, Map.of("interested", List.of("yes")), Move.NEXT);
        assertEquals("details", moved.run().at());
        var changed = store.change(first.id(), first.version(), "回访", true, Scripts.script(Scripts.end("short")), "x");
        store.publish(first.id(), changed.version(), "x");
        holder = BO;
        var taken = calls.of(BO, call).orElseThrow();
        assertEquals(moved.run(), taken.run());
        assertEquals(1, taken.version());
        assertEquals(Map.of("customer.name", "李伟"), taken.values());
        refused("not-found", () -> calls.of(ANA, call));
        refused("not-found", () -> calls.move(ANA, call, 1, Map.of(), Move.BACK));
        calls.move(BO, call, 1, Map.of("plan", List.of("A")), Move.NEXT);
        assertEquals(BO, runs.find(call).orElseThrow().agent());
    }

    @Test
    void move_from_an_old_sight_is_refused_and_changes_nothing() {
        published();
        calls.move(ANA, call, 0, Map.of("interested", List.of("yes")), Move.STAY);
        refused("changed-meanwhile", () -> calls.move(ANA, call, 0, Map.of("interested", List.of("no")), Move.STAY));
        var run = runs.find(call).orElseThrow();
        assertEquals(List.of("yes"), run.run().answers().get("interested"));
        refused("changed-meanwhile", () -> runs.save(run));
    }

    @Test
    void answers_are_exported_with_a_column_for_each_question_and_headings_in_the_language_of_who_asks() {
        var first = published();
        calls.move(ANA, call, 0, Map.of("interested", List.of("no")), Move.NEXT);
        calls.move(ANA, call, 1, Map.of("remark", List.of("=HYPERLINK(\"x\"), \"y\"")), Move.FINISH);
        var lines = AnswerSheet.of(
                store.versions(first.id()),
                runs.of(first.id(), NOW, NOW.plusSeconds(1), 10),
                "en",
                number -> "138****1234");
        assertEquals("问：interested", lines.getFirst().get(7));
        assertEquals("138****1234", lines.get(1).get(4));
        assertEquals("yes", lines.get(1).get(6));
        assertEquals("no", lines.get(1).get(7));
        assertEquals("Started", lines.getFirst().get(1));
        var chinese = AnswerSheet.of(
                store.versions(first.id()),
                runs.of(first.id(), NOW, NOW.plusSeconds(1), 10),
                "zh-CN",
                number -> number);
        assertEquals("通话", chinese.getFirst().getFirst());
        assertEquals("是", chinese.get(1).get(6));
        assertEquals(List.of(), runs.of(first.id(), NOW.minusSeconds(9), NOW, 10));
    }
}
