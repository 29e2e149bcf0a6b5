package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.kernel.Refused;
import io.seatline.routing.JooqRoutingStore;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.SkillSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqEntryStoresTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JsonForms json = new JsonForms();
    private final JooqFlowStore flows = new JooqFlowStore(database.db(), json);
    private final JooqEntryPointStore entries = new JooqEntryPointStore(database.db());
    private int queue;
    private int prompt;

    @BeforeEach
    void open() {
        var routing = new JooqRoutingStore(database.db());
        var skill = new QueueSkill(routing.addSkill(new SkillSettings("售后")).id(), 1);
        queue = routing.addQueue(QueueSettings.usual("售后", List.of(skill), List.of()))
                .id();
        prompt = new JooqPromptStore(database.db())
                .add(new PromptSettings("hello", "en", null, 0), WaveFixture.tone("hello"))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobody_publishes_or_rolls_back_what_he_did_not_see() {
        var drafted = flows.add(new FlowSettings("main", form("one"), 0));
        var first = flows.publish(drafted.id(), drafted.version(), "ana");
        var second = flows.change(first.id(), new FlowSettings("main", form("two"), first.version()));
        assertChanged(() -> flows.publish(first.id(), first.version(), "bo"));
        var published = flows.publish(first.id(), second.version(), "ana");
        assertChanged(() -> flows.rollBack(first.id(), second.version(), 1));
        var back = flows.rollBack(first.id(), published.version(), 1);
        assertEquals(1, back.published());
        assertEquals(form("one"), back.draft());
    }

    @Test
    void what_an_entry_point_uses_and_is_not_there_is_refused_in_its_own_field() {
        assertUnknown("calendar", "calendar-unknown", () -> entries.add(entry(7_000, null, prompt)));
        assertUnknown("greeting", "prompt-unknown", () -> entries.add(entry(null, 7_000, null)));
        int calendar = new JooqCalendarStore(database.db(), json)
                .add(new CalendarSettings("always", "Asia/Shanghai", List.of(), List.of(), 0))
                .id();
        assertUnknown("closedPrompt", "prompt-unknown", () -> entries.add(entry(calendar, prompt, 7_000)));
        entries.add(entry(calendar, prompt, prompt));
    }

    private static void assertChanged(Runnable work) {
        assertEquals(
                Refused.Kind.CONFLICT, assertThrows(Refused.class, work::run).kind());
    }

    private static void assertUnknown(String field, String slug, Runnable work) {
        var refused = assertThrows(Refused.class, work::run);
        assertEquals(slug, refused.slug());
        assertEquals(field, refused.field());
    }

    private EntryPointSettings entry(
            @Nullable Integer calendar, @Nullable Integer greeting, @Nullable Integer closedPrompt) {
        return new EntryPointSettings(
                "line", List.of("4100"), "en", true, calendar, greeting, null, queue, closedPrompt, null, null, 0);
    }

    private FlowForm form(String name) {
        return MadeFlows.form(
                new MadeFlows.Made(FlowForm.Kind.QUEUE, "start", name).silent().queued(queue));
    }
}
