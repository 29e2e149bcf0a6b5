package io.seatline.exchange;

import io.seatline.kernel.Refused;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thing of several rows is refused for what stands in one of them. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ImportRow row;
    private final Refused why;

    RowRefused(ImportRow row, Refused why) {
        super(why.slug(), why, false, false);
        this.row = row;
        this.why = why;
    }

    /** Reads a row; what is wrong with it is said of it. */
    static <T extends @Nullable Object> T in(ImportRow row, Function<ImportRow, T> reading) {
        try {
            return reading.apply(row);
        } catch (Refused e) {
            throw new RowRefused(row, e);
        }
    }

    ImportRow row() {
        return row;
    }

    Refused why() {
        return why;
    }
}
