package io.seatline.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX with one sheet whose cells are all texts, so that no number loses its zeros; the headings stay in sight. */
final class FastexcelWriter implements SheetWriter {
    /** Rows in memory before they are written on. */
    private static final int KEPT = 500;

    /** What a spreadsheet accepts in a cell. */
    private static final int LONGEST = 32_767;

    private static final String VERSION = "1.0";
    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    FastexcelWriter(OutputStream out, String title) {
        this.out = out;
        book = new Workbook(out, "Seatline", VERSION);
        sheet = book.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            // Inline, not shared: the shared ones would be kept until the end.
            String cell = cells.get(at);
            sheet.inlineString(rows, at, cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
            if (rows == 0) {
                sheet.style(rows, at).bold().set();
                sheet.width(at, 20);
            }
        }
        rows++;
        if (rows % KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
        out.close();
    }
}
