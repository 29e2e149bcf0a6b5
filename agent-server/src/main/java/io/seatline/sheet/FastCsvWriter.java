package io.seatline.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as RFC 4180 says, in UTF-8 with the mark that spreadsheets need to believe it, and no formula in it. */
final class FastCsvWriter implements SheetWriter {
    private static final char MARK = '\uFEFF';
    private final CsvWriter csv;

    FastCsvWriter(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(SpreadsheetGuard::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
