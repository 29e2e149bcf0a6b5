package io.seatline.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests: good ones, and ones that nobody should be able to hurt us with. */
final class MadeSheets {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private MadeSheets() {}

    /** Writes a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    static List<List<String>> read(byte[] file) throws IOException {
        return read(file, SheetLimits.USUAL);
    }

    static List<List<String>> read(byte[] file, SheetLimits limits) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var kept = SheetFile.keep(new ByteArrayInputStream(file), limits)) {
            kept.read((number, cells) -> rows.add(cells));
        }
        return rows;
    }

    static byte[] written(SheetFormat format, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = format.writer(out, "Sheet")) {
            for (var row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    /** A workbook of one sheet with these rows, written as XML. */
    static byte[] book(String rows) throws IOException {
        return book(Map.of(SHEET, text(sheet(rows))));
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static Part text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static Part repeated(String before, String again, long bytes, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] piece = again.repeat(Math.max(1, 8192 / again.length())).getBytes(StandardCharsets.UTF_8);
            for (long left = bytes; left > 0; left -= piece.length) {
                out.write(piece);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    static byte[] book(Map<String, Part> parts) throws IOException {
        var all = new LinkedHashMap<String, Part>();
        all.put("_rels/.rels", text(relations("officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                text("<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"));
        all.put(
                "xl/_rels/workbook.xml.rels",
                text(relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml")));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String relations(String... typesAndTargets) {
        var text = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            text.append("<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, RELATION + typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return text.append("</Relationships>").toString();
    }
}
