package io.seatline.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("姓名", "号码", "备注"),
            List.of("张伟", "02155550000", "他说：\"好\"，\n明天来"),
            List.of("李静", "+8613812345678", ""),
            List.of("=cmd|' /C calc'!A0", "138123456789012345", "'quoted"));

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again(SheetFormat format) throws IOException {
        var back = MadeSheets.read(MadeSheets.written(format, ROWS));
        assertEquals(ROWS.subList(0, 2), back.subList(0, 2));
        assertEquals(List.of("李静", "+8613812345678"), back.get(2).subList(0, 2));
        assertEquals(ROWS.get(3), back.get(3));
    }

    @Test
    void csv_has_the_mark_and_the_line_ends_that_spreadsheets_expect() throws IOException {
        String text =
                new String(MadeSheets.written(SheetFormat.CSV, List.of(List.of("a", "b,c"))), StandardCharsets.UTF_8);
        assertEquals("\uFEFFa,\"b,c\"\r\n", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠a", "007", "123456789012"})
    void csv_never_begins_a_cell_with_what_a_spreadsheet_would_run_or_change(String cell) throws IOException {
        String text = new String(MadeSheets.written(SheetFormat.CSV, List.of(List.of(cell))), StandardCharsets.UTF_8);
        assertTrue(text.matches("(?s)\uFEFF\"?'.*"), text);
    }

    @Test
    void any_text_comes_back_through_the_guard_as_it_was() {
        var random = new Random(7);
        String letters = "'=+-@0123456789ab＝";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(15); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String guarded = SpreadsheetGuard.guarded(text.toString());
            assertEquals(text.toString(), SpreadsheetGuard.unguarded(guarded));
            assertFalse(guarded.matches("[=+\\-@＝].*"), guarded);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void letters_are_found_out(String letters) throws IOException {
        String mark = letters.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] file = (mark + "姓名;班组\r\n张伟;早班\r\n").getBytes(Charset.forName(letters));
        assertEquals(List.of(List.of("姓名", "班组"), List.of("张伟", "早班")), MadeSheets.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b;c\n1,2;3\n", "a\tb\n1\t2\n", "sep=,\na,b;c\n1,2;3\n", "\"a\",\"b;;;;c\"\n1,2\n"})
    void separators_are_found_out(String text) throws IOException {
        var rows = MadeSheets.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(2, rows.size());
        assertEquals("1", rows.get(1).getFirst());
        assertEquals(2, rows.get(1).size());
    }

    @Test
    void empty_lines_count_for_a_row_s_number_and_are_left_out() throws IOException {
        var numbers = new ArrayList<Integer>();
        byte[] file = "a\n\n,,\nb\n".getBytes(StandardCharsets.UTF_8);
        try (var sheet = SheetFile.keep(new ByteArrayInputStream(file), SheetLimits.USUAL)) {
            sheet.read((number, cells) -> numbers.add(number));
        }
        assertEquals(List.of(1, 4), numbers);
    }

    @Test
    void cells_of_every_kind_are_read_as_a_person_sees_them() throws IOException {
        var parts = Map.of(
                MadeSheets.TEXTS,
                MadeSheets.text(
                        "<sst><si><t>张</t></si><si><r><t>早</t></r><r><t>班</t></r><rPh><t>zao</t></rPh></si></sst>"),
                MadeSheets.SHEET,
                MadeSheets.text(MadeSheets.sheet("""
                        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>
                        <c r="D2"><v>1.3812345678E10</v></c><c r="E2" t="b"><v>1</v></c>
                        <c r="F2" t="str"><f>A1&amp;B1</f><v>x</v></c><c r="G2" t="inlineStr"><is><t> y </t></is></c>
                        <c r="H2"><v>3</v></c><c r="CZ2" s="4"/></row>""")));
        assertEquals(
                List.of(List.of("张", "", "早班", "13812345678", "TRUE", "x", "y", "3")),
                MadeSheets.read(MadeSheets.book(parts)));
    }

    @Test
    void the_first_sheet_that_can_be_seen_is_read() throws IOException {
        var parts = Map.of(
                "xl/workbook.xml",
                MadeSheets.text(
                        "<workbook xmlns:r=\"r\"><sheets><sheet state=\"hidden\" r:id=\"rId2\"/><sheet r:id=\"rId1\"/></sheets></workbook>"),
                MadeSheets.SHEET,
                MadeSheets.text(MadeSheets.sheet("<row><c t=\"str\"><v>seen</v></c></row>")));
        assertEquals(List.of(List.of("seen")), MadeSheets.read(MadeSheets.book(parts)));
    }
}
