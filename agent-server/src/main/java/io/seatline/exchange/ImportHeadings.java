package io.seatline.exchange;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column stands where in a file.
 *
 * @param ignored headings nobody knows
 */
record ImportHeadings(Map<Integer, String> columns, List<String> ignored) {
    private static final int LONGEST = 60;

    static ImportHeadings of(ExchangeKind kind, ExchangeWords words, List<String> cells) {
        var columns = new LinkedHashMap<Integer, String>();
        var ignored = new ArrayList<String>();
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            Optional<String> column = words.heard(kind.word(), kind.columns(), cell);
            if (column.isPresent() && columns.containsValue(column.get())) {
                throw Refused.invalid("file", "import-heading-twice", Map.of("heading", TypedText.cut(cell, LONGEST)));
            }
            if (column.isPresent()) {
                columns.put(at, column.get());
            } else if (!cell.isEmpty()) {
                ignored.add(TypedText.cut(cell, LONGEST));
            }
        }
        if (!columns.containsValue(kind.key())) {
            throw Refused.invalid("file", "import-heading-missing", Map.of("column", kind.key(), "kind", kind.word()));
        }
        return new ImportHeadings(columns, ignored);
    }

    ImportRow row(int number, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        columns.forEach((at, column) -> row.put(column, at < cells.size() ? cells.get(at) : ""));
        return new ImportRow(number, row);
    }
}
