package io.seatline.exchange;

import io.seatline.entry.CalendarStore;
import io.seatline.entry.EntryPointSettings;
import io.seatline.entry.EntryPointSettings.KeptEntryPoint;
import io.seatline.entry.EntryPointStore;
import io.seatline.entry.FlowSettings.KeptFlow;
import io.seatline.entry.FlowStore;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.entry.PromptStore;
import io.seatline.routing.QueueSettings.KeptQueue;
import io.seatline.routing.RoutingStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entry points; what they lead to is called by its name. */
final class EntryTable implements OneRowTable {
    private final EntryPointStore store;
    private final ValueWords words;
    private final Names calendars;
    private final Names prompts;
    private final Names flows;
    private final Names queues;
    private final Map<String, KeptEntryPoint> known = new HashMap<>();

    EntryTable(
            EntryPointStore store,
            CalendarStore calendars,
            PromptStore prompts,
            FlowStore flows,
            RoutingStore routing,
            ValueWords words) {
        this.store = store;
        this.words = words;
        this.calendars = Names.of(
                calendars.calendars(), it -> it.id(), it -> it.settings().name());
        this.prompts = Names.of(prompts.prompts(), KeptPrompt::id, KeptPrompt::name);
        this.flows = Names.of(flows.flows(), KeptFlow::id, KeptFlow::name);
        this.queues = Names.of(
                routing.queues(), KeptQueue::id, queue -> queue.settings().name());
        store.entryPoints().forEach(entry -> known.put(entry.settings().name(), entry));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.entryPoints().forEach(entry -> row.accept(shown(entry.settings())));
    }

    @Override
    public RowResult put(ImportRow row) {
        String name = row.required("name");
        KeptEntryPoint before = known.get(name);
        EntryPointSettings after = settings(row, name, before == null ? null : before.settings());
        if (before == null) {
            store.add(after);
            return RowResult.made(row, name);
        }
        var changes = ExchangeTable.differences(ExchangeKind.ENTRIES.columns(), shown(before.settings()), shown(after));
        if (!changes.isEmpty()) {
            store.change(before.id(), after);
        }
        return RowResult.changed(row, name, changes);
    }

    private EntryPointSettings settings(ImportRow row, String name, @Nullable EntryPointSettings before) {
        return new EntryPointSettings(
                name,
                row.given("numbers").map(ImportRow::several).orElse(before == null ? List.of() : before.numbers()),
                before == null
                        ? words.language("language", row.required("language"))
                        : row.filled("language")
                                .map(cell -> words.language("language", cell))
                                .orElse(before.language()),
                row.filled("active").map(cell -> words.yes("active", cell)).orElse(before == null || before.active()),
                calendars.read(row, "calendar", before == null ? null : before.calendar()),
                prompts.read(row, "greeting", before == null ? null : before.greeting()),
                flows.read(row, "flow", before == null ? null : before.flow()),
                queues.read(row, "queue", before == null ? null : before.queue()),
                prompts.read(row, "closedPrompt", before == null ? null : before.closedPrompt()),
                queues.read(row, "voicemail", before == null ? null : before.voicemail()),
                queues.read(row, "callback", before == null ? null : before.callback()),
                before == null ? 0 : before.version());
    }

    private Map<String, String> shown(EntryPointSettings settings) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("name", settings.name());
        shown.put(
                "numbers",
                String.join("; ", settings.numbers().stream().sorted().toList()));
        shown.put("language", words.say("language", settings.language()));
        shown.put("active", words.say(settings.active()));
        shown.put("calendar", calendars.write(settings.calendar()));
        shown.put("greeting", prompts.write(settings.greeting()));
        shown.put("flow", flows.write(settings.flow()));
        shown.put("queue", queues.write(settings.queue()));
        shown.put("closedPrompt", prompts.write(settings.closedPrompt()));
        shown.put("voicemail", queues.write(settings.voicemail()));
        shown.put("callback", queues.write(settings.callback()));
        return shown;
    }
}
