package io.seatline.exchange;

import static io.seatline.exchange.ExchangeWorld.ADMIN;
import static io.seatline.exchange.ExchangeWorld.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.entry.CalendarSettings.SpecialDay;
import io.seatline.entry.FlowForm.Choice;
import io.seatline.entry.JooqCalendarStore;
import io.seatline.entry.JooqFlowStore;
import io.seatline.entry.JooqPromptStore;
import io.seatline.entry.JsonForms;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.exchange.RowResult.Change;
import io.seatline.exchange.RowResult.Outcome;
import io.seatline.script.JooqScriptStore;
import io.seatline.script.JsonScripts;
import io.seatline.sheet.SheetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a centre is set up with, written as sheets: the way in, what agents say, and what they say of a call. */
class ExchangeSettingsTest {
    private final Path folder;
    private final ExchangeWorld world;

    ExchangeSettingsTest(@TempDir Path folder) {
        this.folder = folder;
        world = new ExchangeWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_centre_is_set_up_by_sheets_and_goes_out_as_it_is() throws IOException {
        CentreSheets.setUp(world);
        for (ExchangeKind kind : CentreSheets.ALL.keySet()) {
            for (SheetFormat format : SheetFormat.values()) {
                for (String language : List.of("zh-CN", "en")) {
                    var me = new Actor(ADMIN.id(), "admin", "x", Role.ADMIN, language, "::1");
                    var plan = world.exchange.preview(ADMIN, kind, file(world.exported(me, kind, format)));
                    var same = Map.of(Outcome.NEW, 0, Outcome.CHANGED, 0, Outcome.REFUSED, 0);
                    same.forEach((outcome, count) ->
                            assertEquals(count, plan.counts().get(outcome), () -> kind + " " + language + plan.rows()));
                    assertTrue(plan.counts().getOrDefault(Outcome.UNCHANGED, 0) > 0, kind + " is not empty");
                    assertEquals(List.of(), plan.ignored());
                }
            }
        }
    }

    @Test
    void another_centre_becomes_the_same_of_what_went_out() throws IOException {
        CentreSheets.setUp(world);
        try (var other = new ExchangeWorld(folder.resolve("other"))) {
            for (ExchangeKind kind : CentreSheets.ALL.keySet()) {
                var plan = other.put(kind, world.csv(kind));
                assertEquals(0, plan.counts().get(Outcome.REFUSED), () -> kind + " " + plan.rows());
                assertEquals(world.csv(kind), other.csv(kind));
            }
            assertTrue(other.changes.size() >= CentreSheets.ALL.size(), "the floor is told");
            try (var sounds = Files.list(folder.resolve("other").resolve("prompts"))) {
                assertEquals(3, sounds.count(), "the switch has the sounds");
            }
        }
    }

    @Test
    void looking_at_prompts_keeps_none_and_gives_the_switch_none() throws IOException {
        var plan = world.preview(ExchangeKind.PROMPTS, CentreSheets.PROMPTS + "坏的,zh-CN,说不出的话\n空的,zh-CN,\n");
        assertEquals(3, plan.counts().get(Outcome.NEW));
        assertEquals(List.of("5 speech-failed text", "6 field-required text"), CentreSheets.refused(plan));
        assertEquals(List.of(), new JooqPromptStore(world.database.db()).prompts());
        assertTrue(Files.notExists(folder.resolve("prompts")));
    }

    @Test
    void a_prompt_that_was_uploaded_keeps_its_sound_while_its_row_has_no_text() throws IOException {
        world.put(ExchangeKind.PROMPTS, CentreSheets.PROMPTS);
        var store = new JooqPromptStore(world.database.db());
        var before = store.prompts();
        var plan = world.put(ExchangeKind.PROMPTS, "提示音名称,语言,文本\n欢迎语,,\n再见,英语,\n主菜单,,请按一\n");
        assertEquals(List.of("UNCHANGED 欢迎语", "CHANGED 再见", "CHANGED 主菜单"), named(plan));
        var after = store.prompts();
        assertEquals(sound(before, "欢迎语"), sound(after, "欢迎语"));
        assertTrue(!sound(before, "主菜单").equals(sound(after, "主菜单")));
    }

    @Test
    void next_years_holidays_come_in_alone_and_one_that_was_a_mistake_goes() throws IOException {
        CentreSheets.setUp(world);
        var plan = world.put(ExchangeKind.CALENDARS, """
                服务时间名称,日期,说明,时段
                客服,2027/2/6,春节,休息
                ,2027年2月13日,春节调休,同周五
                ,46663,元宵,9:00-12:00
                ,2026-10-01,,删除
                ,周六,,10:00~16:00
                """);
        assertEquals(List.of("CHANGED 客服"), named(plan));
        assertEquals(
                List.of(
                        new Change("2026-10-01", "title", "国庆节", ""),
                        new Change("2026-10-01", "hours", "休息", ""),
                        new Change("2027-02-06", "title", "", "春节"),
                        new Change("2027-02-06", "hours", "", "休息"),
                        new Change("2027-02-13", "title", "", "春节调休"),
                        new Change("2027-02-13", "hours", "", "同周五"),
                        new Change("2027-10-03", "title", "", "元宵"),
                        new Change("2027-10-03", "hours", "", "09:00-12:00"),
                        new Change("周六", "hours", "休息", "10:00-16:00")),
                plan.rows().getFirst().changes());
        var kept = new JooqCalendarStore(world.database.db(), new JsonForms())
                .calendars()
                .getFirst()
                .settings();
        assertEquals(
                List.of("2026-10-10", "2027-02-06", "2027-02-13", "2027-10-03"),
                kept.days().stream().map(SpecialDay::date).toList());
        assertEquals(11, kept.weekly().size());
    }

    @Test
    void a_menu_comes_in_as_a_draft_whose_steps_may_be_called_by_their_titles() throws IOException {
        CentreSheets.setUp(world);
        var store = new JooqFlowStore(world.database.db(), new JsonForms());
        var menu = store.flows().getFirst();
        var main = menu.draft().nodes().getFirst();
        assertEquals(List.of(new Choice("1", "step-2"), new Choice("2", "order")), main.choices());
        assertEquals(4, menu.draft().nodes().size());
        assertTrue(menu.draft().person() != null && menu.draft().wrongPrompt() != null);
        var plan = world.put(ExchangeKind.FLOWS, world.csv(ExchangeKind.FLOWS).replace("人工,转队列", "真人,转队列"));
        // What led there by the old title still does.
        assertEquals(
                List.of(
                        new Change("主菜单", "choices", "1 → 人工 2 → 订单号", "1 → 真人 2 → 订单号"),
                        new Change("真人", "title", "人工", "真人"),
                        new Change("订单号", "next", "人工", "真人")),
                plan.rows().getFirst().changes());
        assertEquals(null, store.flows().getFirst().published());
    }

    @Test
    void a_script_comes_in_as_a_draft_and_tells_which_of_its_rows_changed() throws IOException {
        CentreSheets.setUp(world);
        var store = new JooqScriptStore(world.database.db(), new JsonScripts(), InstantSource.system());
        var script = store.all().getFirst();
        assertEquals("admin", script.changedBy());
        assertEquals(null, script.published());
        var first = script.draft().steps().getFirst();
        assertEquals("yes", first.branches().getFirst().answer());
        assertEquals("offer", first.branches().getFirst().to());
        assertEquals(List.of("金卡", "银卡，带积分"), script.draft().questions().get(1).choices());
        var plan = world.put(
                ExchangeKind.SCRIPTS,
                world.csv(ExchangeKind.SCRIPTS).replace("您好，{{customer.name}}", "早上好，{{customer.name}}"));
        assertEquals(
                List.of(new Change("开场", "text", "您好，{{customer.name}} 请问方便吗？", "早上好，{{customer.name}} 请问方便吗？")),
                plan.rows().getFirst().changes());
        // A sheet without a column says nothing about it.
        assertEquals(
                Outcome.UNCHANGED,
                world.preview(
                                ExchangeKind.SCRIPTS,
                                "name,row,id,title\n信用卡,步骤,open,开场\n,问题,open-q1,现在方便吗\n,步骤,offer,介绍\n,问题,card,要哪一种\n,步骤,bye,结束\n,异议,,太贵了\n")
                        .rows()
                        .getFirst()
                        .outcome());
    }

    private static List<String> named(ImportPlan plan) {
        return plan.rows().stream().map(row -> row.outcome() + " " + row.name()).toList();
    }

    private static String sound(List<KeptPrompt> prompts, String name) {
        return prompts.stream()
                .filter(prompt -> prompt.name().equals(name))
                .findFirst()
                .orElseThrow()
                .sound();
    }
}
