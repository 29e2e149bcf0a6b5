package io.seatline.demo;

import io.seatline.entry.CalendarSettings;
import io.seatline.entry.CalendarSettings.WeekHours;
import io.seatline.entry.CalendarStore;
import io.seatline.entry.EntryPointSettings;
import io.seatline.entry.EntryPointStore;
import io.seatline.entry.FlowForm;
import io.seatline.entry.FlowForm.Choice;
import io.seatline.entry.FlowForm.Kind;
import io.seatline.entry.FlowForm.NodeForm;
import io.seatline.entry.FlowSettings;
import io.seatline.entry.FlowStore;
import io.seatline.entry.PromptSettings;
import io.seatline.entry.PromptStore;
import io.seatline.entry.PromptStudio;
import io.seatline.routing.QueueSettings.KeptQueue;
import io.seatline.routing.RoutingStore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plants an entry point with a greeting and a small voice menu on a number of its own; the other numbers ring at once. */
public final class DemoEntry {
    public static final String MENU_NUMBER = "4003";

    private static final Logger log = LoggerFactory.getLogger(DemoEntry.class);

    private final RoutingStore routing;
    private final PromptStore prompts;
    private final PromptStudio studio;
    private final CalendarStore calendars;
    private final FlowStore flows;
    private final EntryPointStore entries;

    public DemoEntry(
            RoutingStore routing,
            PromptStore prompts,
            PromptStudio studio,
            CalendarStore calendars,
            FlowStore flows,
            EntryPointStore entries) {
        this.routing = routing;
        this.prompts = prompts;
        this.studio = studio;
        this.calendars = calendars;
        this.flows = flows;
        this.entries = entries;
    }

    /**
     * At each start: what is there already is left as it is, what a start before could not plant is planted now. Without a speech
     * engine, or whatever else fails, the demonstration goes on without a voice menu.
     */
    public void plant() {
        boolean there = entries.entryPoints().stream()
                .anyMatch(kept -> kept.settings().numbers().contains(MENU_NUMBER));
        if (there) return;
        try {
            plantEntry();
        } catch (RuntimeException failure) {
            log.warn("the demonstration has no voice menu: {}", failure.toString());
        }
    }

    private void plantEntry() {
        int greeting = spoken("欢迎语", "您好，欢迎致电示范呼叫中心。");
        int closed = spoken("非工作时间", "您好，现在是非工作时间。请在提示音之后留言，说完请按井号键，我们会尽快给您回电。");
        int afterSales = queue(DemoSeed.AFTER_SALES_NUMBER);
        entries.add(new EntryPointSettings(
                "示范热线",
                List.of(MENU_NUMBER),
                "zh-CN",
                true,
                alwaysOpen(),
                greeting,
                menu(queue(DemoSeed.ADVICE_NUMBER), afterSales),
                null,
                closed,
                afterSales,
                null,
                0));
    }

    private int menu(int advice, int afterSales) {
        String name = "主菜单";
        var kept = flows.flows().stream()
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseGet(() -> flows.add(new FlowSettings(name, form(advice, afterSales), 0)));
        if (kept.published() == null) flows.publish(kept.id(), kept.version(), "admin");
        return kept.id();
    }

    private int queue(String number) {
        return routing.queues().stream()
                .filter(queue -> queue.settings().dialedNumbers().contains(number))
                .mapToInt(KeptQueue::id)
                .findFirst()
                .orElseThrow();
    }

    private int spoken(String name, String text) {
        return prompts.prompts().stream()
                .filter(prompt -> prompt.name().equals(name))
                .findFirst()
                .orElseGet(() -> studio.speak(null, new PromptSettings(name, "zh-CN", text, 0)))
                .id();
    }

    private int alwaysOpen() {
        var week = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new WeekHours(day, "00:00", "24:00"))
                .toList();
        String name = "全天候";
        return calendars.calendars().stream()
                .filter(kept -> kept.settings().name().equals(name))
                .findFirst()
                .orElseGet(() -> calendars.add(new CalendarSettings(name, "Asia/Shanghai", week, List.of(), 0)))
                .id();
    }

    private FlowForm form(int advice, int afterSales) {
        int main = spoken("主菜单", "产品咨询请按一，售后服务请按二，人工服务请按零。");
        int order = spoken("请输入订单号", "请输入四到八位订单号，以井号键结束。人工服务请按零。");
        int bye = spoken("再见", "感谢您的来电，再见。");
        return new FlowForm(
                "main",
                List.of(
                        new NodeForm(
                                "main",
                                "主菜单",
                                Kind.MENU,
                                main,
                                List.of(new Choice("1", "advice"), new Choice("2", "order")),
                                null,
                                "bye",
                                6,
                                2,
                                2,
                                null,
                                0,
                                0,
                                null,
                                null,
                                null),
                        new NodeForm(
                                "order",
                                "查询订单",
                                Kind.COLLECT,
                                order,
                                List.of(),
                                "service",
                                "service",
                                8,
                                1,
                                2,
                                "订单号",
                                4,
                                8,
                                null,
                                null,
                                null),
                        end("advice", "产品咨询", Kind.QUEUE, null, advice),
                        end("service", "售后服务", Kind.QUEUE, null, afterSales),
                        end("bye", "结束", Kind.HANG_UP, bye, null)),
                advice,
                spoken("输入有误", "您的输入有误。"));
    }

    private static NodeForm end(String id, String name, Kind kind, @Nullable Integer prompt, @Nullable Integer queue) {
        return new NodeForm(id, name, kind, prompt, List.of(), null, null, 5, 0, 0, null, 0, 0, null, queue, null);
    }
}
