package io.seatline.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CSV with commas, semicolons or tabs, in whichever letters it comes. */
final class FastCsvReader {
    private static final int LONGEST_HEADINGS = 64 << 10;
    private static final String SEPARATORS = ",;\t";
    private final Path path;
    private final SheetLimits limits;

    FastCsvReader(Path path, SheetLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    void read(SheetFile.Reader reader) throws IOException {
        TextCharset letters = TextCharset.of(path);
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(letters.skip());
            var text = new BufferedReader(new InputStreamReader(in, letters.decoder()), LONGEST_HEADINGS);
            char separator = separator(text);
            try (CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .detectBomHeader(false)
                    .maxBufferSize(2 * recordSize())
                    .build(handler(), text)) {
                read(records, reader);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw SheetRefusal.damaged();
        }
    }

    private int recordSize() {
        return Math.max(limits.cell() * 10, LONGEST_HEADINGS);
    }

    private CsvRecordHandler handler() {
        return CsvRecordHandler.of(handler -> handler.maxFields(limits.columns() * 2)
                .maxFieldSize(limits.cell() * 2)
                .maxRecordSize(recordSize()));
    }

    private void read(Iterable<CsvRecord> records, SheetFile.Reader reader) {
        int number = 0;
        int kept = 0;
        for (CsvRecord record : records) {
            number++;
            List<String> cells = record.getFields().stream()
                    .map(cell -> SpreadsheetGuard.unguarded(cell.strip()))
                    .toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (++kept > limits.rows()) {
                throw SheetRefusal.tooManyRows(limits);
            }
            if (cells.size() > limits.columns()) {
                throw SheetRefusal.tooManyColumns(limits);
            }
            if (cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
                throw SheetRefusal.cellTooLong(number, limits);
            }
            reader.row(number, cells);
        }
    }

    /** What parts the cells of the first line. A line {@code sep=;}, which spreadsheets understand, says it and is eaten. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADINGS);
        char[] first = new char[LONGEST_HEADINGS - 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < first.length; length += Math.max(read, 0)) {
            read = text.read(first, length, first.length - length);
        }
        text.reset();
        String line = firstLine(new String(first, 0, length));
        if (line.matches("sep=.")) {
            text.readLine();
            return line.charAt(4);
        }
        char best = SEPARATORS.charAt(0);
        for (char one : SEPARATORS.toCharArray()) {
            if (count(line, one) > count(line, best)) {
                best = one;
            }
        }
        return best;
    }

    private static String firstLine(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end);
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long found = 0;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                found++;
            }
        }
        return found;
    }
}
