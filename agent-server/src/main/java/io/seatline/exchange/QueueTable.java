package io.seatline.exchange;

import io.seatline.account.AccountStore;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.entry.PromptStore;
import io.seatline.routing.QueueComfortSettings;
import io.seatline.routing.QueueRoutingSettings;
import io.seatline.routing.QueueSettings;
import io.seatline.routing.QueueSettings.KeptQueue;
import io.seatline.routing.QueueSettings.QueueSkill;
import io.seatline.routing.RoutingStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Queues. One that another overflows to stands above it, so that it is there when they come in. */
final class QueueTable implements OneRowTable {
    private static final int ANY = 1;
    private final RoutingStore store;
    private final ValueWords words;
    private final SkillCells skills;
    private final ComfortCells comfort;
    private final RoutingCells routing;
    private final Names names;
    private final Map<String, KeptQueue> known = new HashMap<>();

    QueueTable(RoutingStore store, AccountStore accounts, PromptStore prompts, ValueWords words) {
        this.store = store;
        this.words = words;
        skills = new SkillCells(store, ANY);
        comfort = new ComfortCells(Names.of(prompts.prompts(), KeptPrompt::id, KeptPrompt::name), words);
        names = Names.of(
                store.queues(), KeptQueue::id, queue -> queue.settings().name());
        routing = new RoutingCells(store, skills, names, accounts.all(), words);
        store.queues().forEach(queue -> known.put(queue.settings().name(), queue));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        var left = new LinkedHashMap<Integer, KeptQueue>();
        store.queues().forEach(queue -> left.put(queue.id(), queue));
        while (!left.isEmpty()) {
            export(left.sequencedValues().getFirst(), left, row);
        }
    }

    private void export(KeptQueue queue, Map<Integer, KeptQueue> left, Consumer<Map<String, String>> row) {
        left.remove(queue.id());
        Integer to = queue.settings().routing().overflowQueueId();
        KeptQueue first = to == null ? null : left.get(to);
        if (first != null) {
            export(first, left, row);
        }
        row.accept(shown(queue.settings()));
    }

    @Override
    public RowResult put(ImportRow row) {
        String name = row.required("name");
        KeptQueue before = known.get(name);
        QueueSettings after = settings(row, name, Optional.ofNullable(before).map(KeptQueue::settings));
        if (before == null) {
            names.add(store.addQueue(after).id(), name);
            return RowResult.made(row, name);
        }
        var changes = ExchangeTable.differences(ExchangeKind.QUEUES.columns(), shown(before.settings()), shown(after));
        if (!changes.isEmpty()) {
            store.changeQueue(before.id(), after);
        }
        return RowResult.changed(row, name, changes);
    }

    private QueueSettings settings(ImportRow row, String name, Optional<QueueSettings> before) {
        return new QueueSettings(
                name,
                row.number("ringSeconds", before.map(QueueSettings::ringSeconds).orElse(20)),
                row.number(
                        "wrapUpSeconds",
                        before.map(QueueSettings::wrapUpSeconds).orElse(30)),
                row.number(
                        "serviceLevelSeconds",
                        before.map(QueueSettings::serviceLevelSeconds).orElse(20)),
                row.filled("record")
                        .map(cell -> words.yes("record", cell))
                        .orElse(before.map(QueueSettings::record).orElse(true)),
                row.filled("active")
                        .map(cell -> words.yes("active", cell))
                        .orElse(before.map(QueueSettings::active).orElse(true)),
                row.given("skills")
                        .map(cell -> needs(skills.read(cell)))
                        .orElse(before.map(QueueSettings::skills).orElse(List.of())),
                row.given("dialedNumbers")
                        .map(ImportRow::several)
                        .orElse(before.map(QueueSettings::dialedNumbers).orElse(List.of())),
                before.map(QueueSettings::version).orElse(0),
                routing.read(row, before.map(QueueSettings::routing).orElse(QueueRoutingSettings.PLAIN)),
                comfort.read(row, before.map(QueueSettings::comfort).orElse(QueueComfortSettings.NONE)));
    }

    private static List<QueueSkill> needs(Map<Integer, Integer> levels) {
        return levels.entrySet().stream()
                .map(one -> new QueueSkill(one.getKey(), one.getValue()))
                .toList();
    }

    private Map<String, String> shown(QueueSettings settings) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("name", settings.name());
        shown.put("ringSeconds", Integer.toString(settings.ringSeconds()));
        shown.put("wrapUpSeconds", Integer.toString(settings.wrapUpSeconds()));
        shown.put("serviceLevelSeconds", Integer.toString(settings.serviceLevelSeconds()));
        shown.put("record", words.say(settings.record()));
        shown.put("active", words.say(settings.active()));
        shown.put(
                "skills",
                skills.write(settings.skills().stream()
                        .collect(Collectors.toMap(QueueSkill::skillId, QueueSkill::minLevel))));
        shown.put("dialedNumbers", settings.dialedNumbers().stream().sorted().collect(Collectors.joining("; ")));
        routing.write(settings.routing(), shown);
        comfort.write(settings.comfort(), shown);
        return shown;
    }
}
