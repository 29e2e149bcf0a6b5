package io.seatline.routing;

import static io.seatline.db.routing.Tables.ESTIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.call.Callback;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.PromptSettings;
import io.seatline.entry.TelephoneSound;
import io.seatline.entry.WaveFixture;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueComfort.CallbackOffer;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JooqQueueComfortTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JooqRoutingStore store = new JooqRoutingStore(database.db());
    private final int skill = store.addSkill(new SkillSettings("售后")).id();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_heard_in_a_queue_is_kept_as_it_was_set_and_the_floor_reads_it() {
        int notice = prompt("notice", 1);
        int music = prompt("music", 30);
        int message = prompt("message", 2);
        int farewell = prompt("farewell", 3);
        var comfort = new QueueComfortSettings(
                45, true, true, message, notice, music, farewell, Callback.Mode.CUSTOMER_FIRST, 90);
        var made = store.addQueue(queue(true, comfort));
        assertEquals(comfort, store.queue(made.id()).orElseThrow().settings().comfort());
        assertEquals(
                new QueueComfort(
                        Duration.ofSeconds(45),
                        true,
                        true,
                        message,
                        notice,
                        music,
                        farewell,
                        new CallbackOffer(Callback.Mode.CUSTOMER_FIRST, Duration.ofSeconds(90))),
                live(made.id()).comfort());
        store.changeQueue(made.id(), again(made, QueueComfortSettings.NONE));
        assertEquals(QueueComfort.NONE, live(made.id()).comfort());
    }

    @Test
    void what_would_never_be_heard_is_refused() {
        refused("out-of-range", () -> comfort(19, true, null, null));
        refused("out-of-range", () -> comfort(601, true, null, null));
        refused("out-of-range", () -> comfort(60, true, Callback.Mode.AGENT_FIRST, 601));
        refused("announce-never", () -> comfort(null, true, null, null));
        refused("announce-nothing", () -> comfort(60, false, null, null));
        refused("callback-never-offered", () -> comfort(null, false, Callback.Mode.AGENT_FIRST, null));
        refused("callback-mode-missing", () -> comfort(60, true, null, 30));
        // Each way to offer it is enough.
        comfort(60, false, Callback.Mode.AGENT_FIRST, null);
        comfort(null, false, Callback.Mode.AGENT_FIRST, 0);
    }

    @Test
    void prompts_that_are_gone_and_notices_that_are_idle_or_too_long_are_refused() {
        refused("prompt-unknown", () -> store.addQueue(queue(true, noticed(77))));
        refused("recording-notice-without-recording", () -> store.addQueue(queue(false, noticed(prompt("a", 1)))));
        refused("recording-notice-too-long", () -> store.addQueue(queue(true, noticed(prompt("b", 26)))));
        var endless = new QueueComfortSettings(null, false, false, null, null, null, prompt("c", 61), null, null);
        refused("farewell-too-long", () -> store.addQueue(queue(true, endless)));
        assertEquals(List.of(), store.queues());
    }

    @Test
    void judged_estimates_are_kept_for_a_while() {
        var estimates = new JooqEstimateStore(database.db());
        var at = Instant.parse("2026-11-20T01:00:00Z");
        var said = new EstimatedWait.Range(Duration.ofSeconds(60), Duration.ofSeconds(120));
        var call = new CallId(UUID.randomUUID());
        estimates.add(List.of(
                new JudgedEstimate(call, new QueueId(3), at, true, said, Duration.ofSeconds(180), 0.5),
                new JudgedEstimate(
                        call, new QueueId(3), at.minusSeconds(60), false, said, Duration.ofSeconds(240), 0.6)));
        assertEquals(List.of(0.6, 0.5), estimates.last(3).shares(), "oldest first");
        assertEquals(List.of(), estimates.last(4).shares());
        estimates.deleteBefore(at.minusSeconds(1));
        var row = Objects.requireNonNull(database.db().selectFrom(ESTIMATE).fetchOne());
        assertEquals(call.value(), row.getCallId());
        assertEquals(60, row.getFromSeconds());
        assertEquals(120, row.getToSeconds());
        assertEquals(180, row.getWaitedSeconds());
        assertEquals(0.5, row.getError());
        assertEquals(true, row.getAnnounced());
    }

    private int prompt(String name, int seconds) {
        var sound = new TelephoneSound(WaveFixture.wave(8_000, 700, seconds));
        return new JooqPromptStore(database.db())
                .add(new PromptSettings(name, "zh-CN", null, 0), sound)
                .id();
    }

    private Queue live(int queue) {
        return Objects.requireNonNull(
                new JooqDirectory(database.db(), () -> false).load().queues().get(new QueueId(queue)));
    }

    private QueueSettings queue(boolean records, QueueComfortSettings comfort) {
        var skills = List.of(new QueueSkill(skill, 1));
        return new QueueSettings(
                "热线", 20, 30, 20, records, true, skills, List.of(), 0, QueueRoutingSettings.PLAIN, comfort);
    }

    private static QueueSettings again(QueueSettings.KeptQueue queue, QueueComfortSettings comfort) {
        var s = queue.settings();
        return new QueueSettings(
                s.name(), 20, 30, 20, s.record(), true, s.skills(), List.of(), s.version(), s.routing(), comfort);
    }

    private static QueueComfortSettings noticed(int prompt) {
        return new QueueComfortSettings(null, false, false, null, prompt, null, null, null, null);
    }

    private static QueueComfortSettings comfort(
            @Nullable Integer every, boolean position, Callback.@Nullable Mode mode, @Nullable Integer after) {
        return new QueueComfortSettings(every, position, false, null, null, null, null, mode, after);
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}
