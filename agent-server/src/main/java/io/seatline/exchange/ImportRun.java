package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.sheet.SheetFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a file once: every thing is put in or refused. */
final class ImportRun {
    /** What a thing may be made of: a script with all its questions has fewer. */
    private static final int MOST_ROWS = 8_000;

    private final ExchangeKind kind;
    private final ExchangeWords words;
    private final Function<List<ImportRow>, RowResult> put;
    private final ImportTally tally = new ImportTally();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<ImportRow> open = new ArrayList<>();
    private String openKey = "";
    private @Nullable ImportHeadings headings;

    /** @param put leaves nothing behind of a thing that it refuses */
    ImportRun(ExchangeKind kind, ExchangeWords words, Function<List<ImportRow>, RowResult> put) {
        this.kind = kind;
        this.words = words;
        this.put = put;
    }

    ImportPlan of(SheetFile file) throws IOException {
        file.read(this::row);
        close();
        if (headings == null) {
            throw Refused.invalid("file", "sheet-empty", Map.of());
        }
        return tally.plan(headings.ignored());
    }

    private void row(int number, List<String> cells) {
        if (headings == null) {
            headings = ImportHeadings.of(kind, words, cells);
            return;
        }
        ImportRow row = headings.row(number, cells);
        String key = row.filled(kind.key()).orElse("");
        // In a sheet that people fill in, the name stands once and the cells below it are empty.
        boolean goesOn = kind.severalRows() && !open.isEmpty() && (key.isEmpty() || key.equals(openKey));
        if (!goesOn) {
            close();
            openKey = key;
        }
        if (open.size() <= MOST_ROWS) {
            open.add(row);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            var rows = List.copyOf(open);
            open.clear();
            tally.add(rows, result(rows));
        }
    }

    private RowResult result(List<ImportRow> rows) {
        int first = rows.getFirst().number();
        Integer before = openKey.isEmpty() ? null : seen.putIfAbsent(openKey.toLowerCase(Locale.ROOT), first);
        if (before != null) {
            String slug = kind.severalRows() ? "import-rows-apart" : "import-row-twice";
            return RowResult.refused(first, openKey, slug, Map.of("row", before), kind.key());
        }
        if (rows.size() > MOST_ROWS) {
            return RowResult.refused(first, openKey, "too-many", Map.of("max", MOST_ROWS), kind.key());
        }
        try {
            return put.apply(rows);
        } catch (RowRefused e) {
            return refused(e.row().number(), e.why());
        } catch (Refused e) {
            return refused(first, e);
        }
    }

    private RowResult refused(int row, Refused why) {
        return RowResult.refused(row, openKey, why.slug(), why.params(), column(why.field()));
    }

    /** The forms call one field otherwise than the tables do. */
    private @Nullable String column(@Nullable String field) {
        return "teamId".equals(field) ? "team" : field;
    }
}
