package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.sheet.SheetFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a file once: every row is put in or refused. */
final class ImportRun {
    private final ExchangeKind kind;
    private final ExchangeWords words;
    private final Function<ImportRow, RowResult> put;
    private final ImportTally tally = new ImportTally();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable ImportHeadings headings;

    /** @param put leaves nothing behind of a row that it refuses */
    ImportRun(ExchangeKind kind, ExchangeWords words, Function<ImportRow, RowResult> put) {
        this.kind = kind;
        this.words = words;
        this.put = put;
    }

    ImportPlan of(SheetFile file) throws IOException {
        file.read(this::row);
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
        tally.add(row, result(row));
    }

    private RowResult result(ImportRow row) {
        String key = row.filled(kind.key()).orElse("");
        Integer before = key.isEmpty() ? null : seen.putIfAbsent(key.toLowerCase(Locale.ROOT), row.number());
        if (before != null) {
            return RowResult.refused(row.number(), key, "import-row-twice", Map.of("row", before), kind.key());
        }
        try {
            return put.apply(row);
        } catch (Refused e) {
            return RowResult.refused(row.number(), key, e.slug(), e.params(), column(e.field()));
        }
    }

    /** The forms call one field otherwise than the tables do. */
    private @Nullable String column(@Nullable String field) {
        return "teamId".equals(field) ? "team" : field;
    }
}
