package io.seatline.exchange;

import io.seatline.entry.FlowForm;
import io.seatline.entry.FlowForm.NodeForm;
import io.seatline.entry.FlowSettings;
import io.seatline.entry.FlowSettings.KeptFlow;
import io.seatline.entry.FlowStore;
import io.seatline.entry.PromptStore;
import io.seatline.exchange.RowResult.Change;
import io.seatline.kernel.Refused;
import io.seatline.routing.RoutingStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Voice menus, a row for each step, what holds for all of them in the row of the first. It is the draft that goes out and
 * comes in: callers hear it when it is published.
 */
final class FlowTable implements ExchangeTable {
    private final FlowStore store;
    private final FlowCells cells;
    private final ValueWords words;
    private final Map<String, KeptFlow> known = new HashMap<>();

    FlowTable(FlowStore store, RoutingStore routing, PromptStore prompts, ValueWords words) {
        this.store = store;
        this.words = words;
        cells = new FlowCells(routing, prompts, words);
        store.flows().forEach(flow -> known.put(flow.name(), flow));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.flows().forEach(flow -> shown(flow.name(), flow.draft()).values().forEach(row));
    }

    @Override
    public RowResult put(List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        String name = first.required("name");
        KeptFlow before = known.get(name);
        var byId = new LinkedHashMap<String, ImportRow>();
        var after = form(rows, before == null ? null : before.draft(), byId);
        try {
            if (before == null) {
                store.add(new FlowSettings(name, after, 0));
                return RowResult.made(first, name);
            }
            var changes = changes(name, before.draft(), after);
            if (!changes.isEmpty()) {
                store.change(before.id(), new FlowSettings(name, after, before.version()));
            }
            return RowResult.changed(first, name, changes);
        } catch (Refused e) {
            throw blamed(e, first, byId);
        }
    }

    private FlowForm form(List<ImportRow> rows, @Nullable FlowForm before, Map<String, ImportRow> byId) {
        var names = new StepNames(names(before));
        for (ImportRow row : rows) {
            RowRefused.in(row, it -> {
                String id = names.idOf(it, "step-" + (byId.size() + 1));
                names.add(id, it.filled("title").orElse(""));
                byId.put(id, it);
                return id;
            });
        }
        var said = before == null ? Map.<String, Map<String, String>>of() : shown("", before);
        byId.replaceAll((id, row) -> row.over(said.getOrDefault(id, Map.of())));
        var nodes = new ArrayList<NodeForm>();
        byId.forEach((id, row) -> nodes.add(RowRefused.in(row, it -> cells.node(id, it, names))));
        return new FlowForm(
                start(byId), nodes, cells.queue(byId.values(), "person"), cells.prompt(byId.values(), "wrongPrompt"));
    }

    /** The step that says so, else the first. */
    private String start(Map<String, ImportRow> byId) {
        Map.@Nullable Entry<String, ImportRow> start = null;
        for (var one : byId.entrySet()) {
            if (!RowRefused.in(one.getValue(), this::starts)) {
                continue;
            }
            if (start != null) {
                var first = Map.<String, Object>of("row", start.getValue().number());
                throw new RowRefused(one.getValue(), Refused.invalid("start", "import-row-twice", first));
            }
            start = one;
        }
        return start == null ? byId.keySet().iterator().next() : start.getKey();
    }

    private boolean starts(ImportRow row) {
        return row.filled("start").map(cell -> words.yes("start", cell)).orElse(false);
    }

    /** The form's own sentence says what; the row of the step is where it is mended. */
    private static RowRefused blamed(Refused why, ImportRow first, Map<String, ImportRow> byId) {
        String field = String.valueOf(why.field());
        int dot = field.indexOf('.');
        var row = byId.get(dot < 0 ? field : field.substring(0, dot));
        String column = dot >= 0 ? field.substring(dot + 1) : row == null ? field : "step";
        var said = new Refused(
                why.kind(), why.slug(), why.params(), column.equals("name") && row != null ? "title" : column);
        return new RowRefused(row == null ? first : row, said);
    }

    private List<Change> changes(String name, FlowForm before, FlowForm after) {
        var was = shown(name, before);
        var is = shown(name, after);
        var changes = new ArrayList<Change>();
        if (!List.copyOf(was.keySet()).equals(List.copyOf(is.keySet()))) {
            changes.add(new Change(null, "steps", titles(before), titles(after)));
        }
        is.forEach((id, step) -> {
            var old = was.get(id);
            if (old != null) {
                changes.addAll(ExchangeTable.differences(step.get("title"), ExchangeKind.FLOWS.columns(), old, step));
            }
        });
        return changes;
    }

    private static String titles(FlowForm form) {
        return form.nodes().stream().map(NodeForm::name).collect(Collectors.joining("; "));
    }

    private static StepNames names(@Nullable FlowForm form) {
        var names = new StepNames();
        if (form != null) {
            form.nodes().forEach(node -> names.add(node.id(), node.name()));
        }
        return names;
    }

    /** The rows of a menu by the ids of their steps. */
    private Map<String, Map<String, String>> shown(String name, FlowForm form) {
        var names = names(form);
        var shown = new LinkedHashMap<String, Map<String, String>>();
        for (NodeForm node : form.nodes()) {
            var row = cells.write(node, names);
            row.put("name", name);
            if (node.id().equals(form.start())) {
                row.put("start", words.say(true));
                cells.write(form, row);
            }
            shown.put(node.id(), row);
        }
        return shown;
    }
}
