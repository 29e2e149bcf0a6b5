package io.seatline.exchange;

import io.seatline.exchange.RowResult.Change;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.script.Script;
import io.seatline.script.ScriptCheck;
import io.seatline.script.ScriptStep;
import io.seatline.script.ScriptStore;
import io.seatline.script.ScriptStore.KeptScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Scripts, a row for each step with its questions in the rows below it, the objections at the end. It is the draft that goes
 * out and comes in: desks show it when it is published.
 */
final class ScriptTable implements ExchangeTable {
    private static final int LONGEST_NAME = 80;
    private final ScriptStore store;
    private final ScriptCells cells;
    private final String who;
    private final Map<String, KeptScript> known = new HashMap<>();

    /** @param who it is written down as the one who changed them */
    ScriptTable(ScriptStore store, String who, ValueWords words) {
        this.store = store;
        this.who = who;
        cells = new ScriptCells(words);
        store.all().forEach(script -> known.put(script.name(), script));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        for (KeptScript script : store.all()) {
            cells.shown(script.draft()).values().forEach(shown -> {
                shown.put("name", script.name());
                row.accept(shown);
            });
        }
    }

    @Override
    public RowResult put(List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        String name = TypedText.line("name", first.required("name"), LONGEST_NAME);
        KeptScript before = known.get(name);
        var read = new ScriptRows(cells, rows, before == null ? null : before.draft());
        Script after = read.script();
        try {
            ScriptCheck.checked(after);
        } catch (Refused e) {
            throw read.blamed(e);
        }
        if (before == null) {
            store.create(name, after, who);
            return RowResult.made(first, name);
        }
        var changes = changes(before.draft(), after);
        if (!changes.isEmpty()) {
            store.change(before.id(), before.version(), name, before.active(), after, who);
        }
        return RowResult.changed(first, name, changes);
    }

    private List<Change> changes(Script before, Script after) {
        var was = cells.shown(before);
        var is = cells.shown(after);
        var changes = new ArrayList<Change>();
        if (!List.copyOf(was.keySet()).equals(List.copyOf(is.keySet()))) {
            changes.add(new Change(null, "steps", outline(before), outline(after)));
        }
        is.forEach((key, row) -> {
            var old = was.get(key);
            if (old != null) {
                changes.addAll(ExchangeTable.differences(row.get("title"), ExchangeKind.SCRIPTS.columns(), old, row));
            }
        });
        return changes;
    }

    /** What it is made of, in order, without the words. */
    private static String outline(Script script) {
        var parts = new ArrayList<String>();
        for (ScriptStep step : script.steps()) {
            parts.add(step.title());
            step.questions().forEach(question -> parts.add(question.label()));
        }
        script.objections().forEach(objection -> parts.add(objection.title()));
        return parts.stream().collect(Collectors.joining("; "));
    }
}
