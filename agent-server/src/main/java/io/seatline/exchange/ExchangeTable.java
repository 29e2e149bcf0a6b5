package io.seatline.exchange;

import io.seatline.exchange.RowResult.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One kind of thing, as rows. It works on stores that all belong to one transaction. */
interface ExchangeTable {
    /** Every thing there is, one after the other, its values by their columns; a column without a value may be left out. */
    void export(Consumer<Map<String, String>> row);

    /**
     * Puts a thing in.
     *
     * @param rows all that say what it is, at least one; of most kinds there is one each
     * @throws io.seatline.kernel.Refused with the column as its field; nothing is left of the thing then
     * @throws RowRefused the same, where it is not the first of the rows that is wrong
     */
    RowResult put(List<ImportRow> rows);

    /** What a thing's values, shown as text, are before and after: in the order of the columns. */
    static List<Change> differences(List<String> columns, Map<String, String> before, Map<String, String> after) {
        return differences(null, columns, before, after);
    }

    /** @param part which part of the thing has these values; null: the thing itself */
    static List<Change> differences(
            @Nullable String part, List<String> columns, Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<Change>();
        for (String column : columns) {
            String was = before.getOrDefault(column, "");
            String is = after.getOrDefault(column, "");
            if (!was.equals(is)) {
                changes.add(new Change(part, column, was, is));
            }
        }
        return changes;
    }
}
