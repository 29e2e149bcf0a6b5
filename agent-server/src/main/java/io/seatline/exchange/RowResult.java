package io.seatline.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one thing.
 *
 * @param row where it stands in the file, or what is wrong with it
 * @param name whom or what it is about
 * @param changes what is different afterwards; empty unless it is CHANGED
 * @param slug why it is refused, with its values and the column; null unless it is REFUSED
 */
public record RowResult(
        int row,
        Outcome outcome,
        String name,
        List<Change> changes,
        @Nullable String slug,
        Map<String, Object> params,
        @Nullable String column) {
    /** Stable words. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * One column's value as it is shown in a table.
     *
     * @param part of the thing, where it has parts: a step, a day; null: the thing itself
     */
    public record Change(@Nullable String part, String column, String before, String after) {}

    public RowResult {
        changes = List.copyOf(changes);
        params = Map.copyOf(params);
    }

    static RowResult made(ImportRow row, String name) {
        return new RowResult(row.number(), Outcome.NEW, name, List.of(), null, Map.of(), null);
    }

    static RowResult changed(ImportRow row, String name, List<Change> changes) {
        var outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new RowResult(row.number(), outcome, name, changes, null, Map.of(), null);
    }

    static RowResult refused(int row, String name, String slug, Map<String, Object> params, @Nullable String column) {
        return new RowResult(row, Outcome.REFUSED, name, List.of(), slug, params, column);
    }
}
