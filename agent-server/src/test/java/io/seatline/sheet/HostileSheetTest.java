package io.seatline.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie, swell or never end get a word that says so, and cost no more than the limits allow. */
class HostileSheetTest {
    private static final SheetLimits FEW = new SheetLimits(1 << 20, 20 << 20, 200, 10, 5, 50);
    private static final int HEAP_MB = 256;
    private static final long BEYOND_THE_HEAP = 300L << 20;

    @TempDir
    Path folder;

    @Test
    void a_file_without_end_is_stopped_at_the_limit() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("one by one");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                read.addAndGet(length);
                return length;
            }
        };
        refused("sheet-too-large", () -> SheetFile.keep(endless, FEW));
        assertTrue(read.get() < 2 << 20, read.toString());
    }

    @Test
    void what_is_no_table_is_called_so() throws IOException {
        refused("sheet-empty", new byte[0]);
        refused("sheet-old-office", bytes(0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3));
        refused("sheet-not-a-table", bytes(0x89, 'P', 'N', 'G', 0, 0, 0, 13));
        refused("sheet-not-a-table", bytes('a', ',', 0xFF, 0xFF, '\n'));
        refused("sheet-not-a-table", MadeSheets.zip(Map.of("lib/a.zip", MadeSheets.text("x"))));
        refused("sheet-damaged", bytes('P', 'K', 3, 4, 9, 9, 9, 9));
    }

    @Test
    void a_truncated_workbook_is_damaged() throws IOException {
        byte[] whole = MadeSheets.written(SheetFormat.XLSX, List.of(List.of("a", "b")));
        for (int length = 5; length < whole.length; length += 97) {
            refused("sheet-damaged", Arrays.copyOf(whole, length));
        }
        refused("sheet-damaged", MadeSheets.book("<row><c><v>1</v></row>"));
        refused("sheet-damaged", MadeSheets.book("<row r=\"x\"/>"));
        refused("sheet-damaged", MadeSheets.book("<row><c t=\"s\"><v>99</v></c></row>"));
    }

    @Test
    void types_and_entities_are_not_followed() throws IOException {
        String laughs = "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>";
        var part = MadeSheets.text(laughs + MadeSheets.sheet("<row><c t=\"str\"><v>&d;</v></c></row>"));
        refused("sheet-damaged", MadeSheets.book(Map.of(MadeSheets.SHEET, part)));
    }

    @Test
    void too_many_rows_columns_and_letters_are_counted() throws IOException {
        refused("sheet-too-many-rows", "a\n".repeat(11).getBytes(StandardCharsets.UTF_8));
        refused("sheet-too-many-rows", MadeSheets.book("<row><c><v>1</v></c></row>".repeat(11)));
        refused("sheet-too-many-columns", "a,a,a,a,a,a\n".getBytes(StandardCharsets.UTF_8));
        refused("sheet-too-many-columns", MadeSheets.book("<row><c r=\"F1\"><v>1</v></c></row>"));
        refused("sheet-too-many-columns", MadeSheets.book("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
        refused("sheet-cell-too-long", ("a".repeat(51) + "\n").getBytes(StandardCharsets.UTF_8));
        refused("sheet-cell-too-long", MadeSheets.book("<row><c t=\"str\"><v>" + "a".repeat(51) + "</v></c></row>"));
        refused("sheet-damaged", ("\"" + "a".repeat(900_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_part_that_swells_is_stopped() throws IOException {
        refused(
                "sheet-unpacks-too-large",
                MadeSheets.book(Map.of(
                        MadeSheets.SHEET, MadeSheets.repeated("<worksheet><sheetData>", "<row/>", 30 << 20, ""))));
        refused(
                "sheet-unpacks-too-large",
                MadeSheets.book(
                        Map.of(MadeSheets.SHEET, MadeSheets.repeated("<worksheet a=\"", "x", 3 << 20, "\"/>"))));
        refused(
                "sheet-damaged",
                MadeSheets.book(Map.of(MadeSheets.SHEET, MadeSheets.repeated("", "<a>", 1 << 20, ""))));
    }

    /** The proof: one small virtual machine reads all of it, and the largest honest file too. */
    @Test
    void a_small_heap_is_enough_for_every_one_of_them() throws Exception {
        var files = Map.of(
                "1-honest.xlsx", honest(),
                "2-rows.xlsx", swollen(MadeSheets.SHEET, "<worksheet><sheetData>", "<row/>"),
                "3-cell.xlsx", swollen(MadeSheets.SHEET, "<worksheet><sheetData><row><c t=\"str\"><v>", "x"),
                "4-text.xlsx", swollen(MadeSheets.TEXTS, "<sst>", "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>"),
                "5-nested.xlsx", swollen(MadeSheets.SHEET, "", "<a>"),
                "6-column.xlsx", MadeSheets.book("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"));
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        folder.toString())
                .redirectErrorStream(true);
        // It would be said aloud among the answers.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals("""
                1-honest.xlsx 100001
                2-rows.xlsx sheet-unpacks-too-large
                3-cell.xlsx sheet-unpacks-too-large
                4-text.xlsx sheet-unpacks-too-large
                5-nested.xlsx sheet-damaged
                6-column.xlsx sheet-too-many-columns
                """, said);
    }

    private static byte[] swollen(String part, String before, String again) throws IOException {
        var swollen = MadeSheets.repeated(before, again, BEYOND_THE_HEAP, "");
        return MadeSheets.book(
                part.equals(MadeSheets.SHEET)
                        ? Map.of(part, swollen)
                        : Map.of(part, swollen, MadeSheets.SHEET, MadeSheets.text(MadeSheets.sheet(""))));
    }

    private static byte[] honest() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var writer = SheetFormat.XLSX.writer(out, "Sheet")) {
            for (int row = 0; row <= 100_000; row++) {
                writer.row(List.of("顾客" + row, Long.toString(13_800_000_000L + row), "公司", "TRUE", "备注" + row));
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void refused(String slug, byte[] file) {
        refused(slug, () -> MadeSheets.read(file, FEW));
    }

    private static void refused(String slug, Executable work) {
        assertEquals(slug, assertThrows(Refused.class, work).slug());
    }
}
