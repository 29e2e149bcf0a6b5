package io.seatline.exchange;

import java.util.List;

/** A kind of thing that is said in one row. */
interface OneRowTable extends ExchangeTable {
    /** @throws io.seatline.kernel.Refused with the column as its field; nothing is left of the row then */
    RowResult put(ImportRow row);

    @Override
    default RowResult put(List<ImportRow> rows) {
        return put(rows.getFirst());
    }
}
