package io.seatline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The first visible sheet of an XLSX file (ECMA-376), as texts: numbers as they are written, formulas by their last result.
 * Written by hand because the libraries that were looked at keep room for whatever column an address claims.
 */
final class XlsxReader {
    private static final int MOST_PARTS = 2_000;
    /** Bytes of memory for the texts that cells share: the only thing that is kept whole. */
    private static final long MOST_TEXT = 128L << 20;
    /** What a short text costs on top of its letters. */
    private static final int TEXT_COST = 72;

    private static final int MOST_SHEETS = 1_000;
    private final Path path;
    private final SheetLimits limits;
    private final PartStream.Budget budget;

    XlsxReader(Path path, SheetLimits limits) {
        this.path = path;
        this.limits = limits;
        budget = new PartStream.Budget(limits.unpacked());
    }

    void read(SheetFile.Reader reader) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw SheetRefusal.damaged();
            }
            String book = relations(zip, "").values().stream()
                    .filter(r -> r.type().endsWith("/officeDocument"))
                    .map(Relation::part)
                    .findFirst()
                    .orElseThrow(() -> SheetRefusal.of("sheet-not-a-table"));
            Map<String, Relation> parts = relations(zip, book);
            List<String> texts = texts(zip, parts);
            rows(zip, firstSheet(zip, book, parts), texts, reader);
        } catch (XMLStreamException | ZipException | IllegalArgumentException e) {
            throw SheetRefusal.damaged();
        }
    }

    /** @param type the last word of it says what the part is */
    private record Relation(String type, String part) {}

    /** By their ids: what a part (or the file itself, for an empty name) leads to. */
    private Map<String, Relation> relations(ZipFile zip, String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        var found = new HashMap<String, Relation>();
        var entry = zip.getEntry(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (entry == null) {
            return found;
        }
        try (var xml = open(zip, entry)) {
            while (xml.next() && found.size() < MOST_SHEETS) {
                if (xml.opens("Relationship")) {
                    String target = xml.attribute("Target").orElse("");
                    found.put(
                            xml.attribute("Id").orElse(""),
                            new Relation(
                                    xml.attribute("Type").orElse(""),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return found;
    }

    private String firstSheet(ZipFile zip, String book, Map<String, Relation> parts)
            throws IOException, XMLStreamException {
        try (var xml = open(zip, entry(zip, book))) {
            while (xml.next()) {
                if (xml.opens("sheet")
                        && !xml.attribute("state")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains("hidden")) {
                    return Optional.ofNullable(parts.get(xml.attribute("id").orElse("")))
                            .map(Relation::part)
                            .orElseThrow(SheetRefusal::damaged);
                }
            }
        }
        throw SheetRefusal.of("sheet-not-a-table");
    }

    private List<String> texts(ZipFile zip, Map<String, Relation> parts) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        for (Relation relation : parts.values()) {
            ZipEntry entry = relation.type().endsWith("/sharedStrings") ? zip.getEntry(relation.part()) : null;
            if (entry == null) {
                continue;
            }
            long cost = 0;
            try (var xml = open(zip, entry)) {
                while (xml.next()) {
                    if (xml.opens("si")) {
                        String text = xml.text("si", limits.cell());
                        cost += TEXT_COST + 2L * text.length();
                        texts.add(text);
                        if (cost > MOST_TEXT) {
                            throw SheetRefusal.bomb();
                        }
                    }
                }
            }
        }
        return texts;
    }

    private void rows(ZipFile zip, String part, List<String> texts, SheetFile.Reader reader)
            throws IOException, XMLStreamException {
        try (var xml = open(zip, entry(zip, part))) {
            int number = 0;
            int kept = 0;
            while (xml.next()) {
                if (!xml.opens("row")) {
                    continue;
                }
                number = xml.attribute("r").map(Integer::parseInt).orElse(number + 1);
                List<String> cells = cells(xml, number, texts);
                if (!cells.isEmpty()) {
                    if (++kept > limits.rows()) {
                        throw SheetRefusal.tooManyRows(limits);
                    }
                    reader.row(number, cells);
                }
            }
        }
    }

    /** Up to the last one that holds something. */
    private List<String> cells(XlsxPart xml, int row, List<String> texts) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int column = -1;
        while (xml.next() && !xml.closes("row")) {
            if (!xml.opens("c")) {
                continue;
            }
            int before = column;
            column = xml.attribute("r").map(XlsxReader::column).orElse(before + 1);
            String type = xml.attribute("t").orElse("n");
            String cell = value(xml, type, texts).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (column >= limits.columns()) {
                throw SheetRefusal.tooManyColumns(limits);
            }
            if (cell.length() > limits.cell()) {
                throw SheetRefusal.cellTooLong(row, limits);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cell);
        }
        return cells;
    }

    private String value(XlsxPart xml, String type, List<String> texts) throws XMLStreamException {
        String raw = "";
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                raw = xml.text("v", limits.cell());
            } else if (xml.opens("is")) {
                raw = xml.text("is", limits.cell());
            }
        }
        return switch (type) {
            case "s" -> raw.isEmpty() ? "" : shared(texts, Integer.parseInt(raw));
            case "b" -> raw.equals("1") ? "TRUE" : raw.isEmpty() ? "" : "FALSE";
            case "n" -> number(raw);
            default -> raw;
        };
    }

    private static String shared(List<String> texts, int at) {
        if (at < 0 || at >= texts.size()) {
            throw SheetRefusal.damaged();
        }
        return texts.get(at);
    }

    /** As a person reads it: 1.3812345678E10 is a phone number. */
    private static String number(String raw) {
        if (raw.length() > 40 || !raw.matches("-?[0-9.]+[Ee][+]?[0-9]{1,2}")) {
            return raw;
        }
        return new BigDecimal(raw).toPlainString();
    }

    /** Of an address: A1 is 0, AB7 is 27. Beyond the last one a spreadsheet has, it is simply too far. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            if (i > 2) {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        if (column == 0) {
            throw SheetRefusal.damaged();
        }
        return column - 1;
    }

    private static ZipEntry entry(ZipFile zip, String part) {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw SheetRefusal.damaged();
        }
        return entry;
    }

    private XlsxPart open(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        InputStream in = zip.getInputStream(entry);
        return new XlsxPart(new PartStream(in, entry.getCompressedSize(), limits.ratio(), budget));
    }
}
