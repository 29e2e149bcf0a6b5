package io.seatline.exchange;

import io.seatline.exchange.RowResult.Outcome;
import io.seatline.kernel.Sha256;
import io.seatline.kernel.TypedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of a file's rows and keeps the first of each kind, so that a file of any length can be looked at. */
final class ImportTally {
    private static final int SHOWN_OF_EACH = 1_000;
    private static final int LONGEST_VALUE = 200;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<RowResult> shown = new ArrayList<>();
    private final MessageDigest digest = Sha256.digest();

    /** @param rows that the thing stands in */
    void add(List<ImportRow> rows, RowResult result) {
        int count = counts.merge(result.outcome(), 1, Integer::sum);
        if (count <= SHOWN_OF_EACH) {
            shown.add(cut(result));
        }
        digest("%d %s %s".formatted(result.row(), result.outcome(), result.changes()));
        for (ImportRow row : rows) {
            digest("%d %s".formatted(row.number(), new TreeMap<>(row.cells())));
        }
    }

    private void digest(String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    ImportPlan plan(List<String> ignored) {
        var all = new LinkedHashMap<Outcome, Integer>();
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, count(outcome));
        }
        String print = HexFormat.of().formatHex(digest.digest());
        return new ImportPlan(all, shown, SHOWN_OF_EACH, ignored, print);
    }

    /** What a stranger's cell holds may be long; the page needs a glimpse. */
    private static RowResult cut(RowResult result) {
        var params = new LinkedHashMap<String, Object>();
        result.params()
                .forEach((name, value) ->
                        params.put(name, value instanceof String text ? TypedText.cut(text, LONGEST_VALUE) : value));
        return new RowResult(
                result.row(),
                result.outcome(),
                TypedText.cut(result.name(), LONGEST_VALUE),
                result.changes().stream()
                        .map(change -> new RowResult.Change(
                                change.part(), change.column(), glimpse(change.before()), glimpse(change.after())))
                        .toList(),
                result.slug(),
                params,
                result.column());
    }

    /** On one line: what has lines of its own keeps them apart. */
    private static String glimpse(String value) {
        return TypedText.cut(value.replace("\n", " "), LONGEST_VALUE);
    }
}
