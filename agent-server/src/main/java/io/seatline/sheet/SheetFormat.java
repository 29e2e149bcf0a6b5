package io.seatline.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** How a table is written down. Stable words. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** @param out is closed with the writer */
    public SheetWriter writer(OutputStream out, String title) throws IOException {
        return switch (this) {
            case CSV -> new FastCsvWriter(out);
            case XLSX -> new FastexcelWriter(out, title);
        };
    }
}
