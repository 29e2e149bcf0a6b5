package io.seatline.sheet;

import io.seatline.kernel.Refused;
import java.util.Map;

/** Why a file is not read: words that say what to do about it. */
final class SheetRefusal {
    static final String FIELD = "file";

    private SheetRefusal() {}

    static Refused of(String slug) {
        return Refused.invalid(FIELD, slug, Map.of());
    }

    static Refused of(String slug, String name, Object value) {
        return Refused.invalid(FIELD, slug, Map.of(name, value));
    }

    static Refused tooLarge(SheetLimits limits) {
        return of("sheet-too-large", "megabytes", limits.bytes() >> 20);
    }

    static Refused bomb() {
        return of("sheet-unpacks-too-large");
    }

    static Refused damaged() {
        return of("sheet-damaged");
    }

    static Refused tooManyRows(SheetLimits limits) {
        return of("sheet-too-many-rows", "max", limits.rows() - 1);
    }

    static Refused tooManyColumns(SheetLimits limits) {
        return of("sheet-too-many-columns", "max", limits.columns());
    }

    static Refused cellTooLong(int row, SheetLimits limits) {
        return Refused.invalid(FIELD, "sheet-cell-too-long", Map.of("row", row, "max", limits.cell()));
    }
}
