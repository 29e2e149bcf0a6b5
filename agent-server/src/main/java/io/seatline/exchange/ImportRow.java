package io.seatline.exchange;

import io.seatline.kernel.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, by its columns.
 *
 * @param number as a person counts rows in a spreadsheet
 * @param cells only of the columns that the file has
 */
record ImportRow(int number, Map<String, String> cells) {
    ImportRow {
        cells = Map.copyOf(cells);
    }

    /** Empty when the file has no such column, or nothing stands there: what is kept stays as it is. */
    Optional<String> filled(String column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
    }

    /** Empty only when the file has no such column: nothing written means nothing wanted. */
    Optional<String> given(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    String required(String column) {
        return filled(column).orElseThrow(() -> Refused.invalid(column, "field-required", Map.of()));
    }

    /** Several values in one cell, parted by semicolons, commas of both kinds, or line ends. */
    static List<String> several(String cell) {
        return Arrays.stream(cell.split("[;；,，、\n]+"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    int number(String column, int otherwise) {
        return filled(column)
                .map(cell -> {
                    try {
                        return Integer.parseInt(cell.replaceAll("\\.0*$", ""));
                    } catch (NumberFormatException e) {
                        throw Refused.invalid(column, "not-a-whole-number", Map.of());
                    }
                })
                .orElse(otherwise);
    }

    /** An empty cell means none; only an absent column keeps what is set. */
    @Nullable
    Integer optionalNumber(String column, @Nullable Integer before) {
        var given = given(column);
        if (given.isEmpty()) {
            return before;
        }
        return given.get().isEmpty() ? null : Integer.valueOf(number(column, 0));
    }

    static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** This row, with what was said before in the columns that the file does not have. */
    ImportRow over(Map<String, String> before) {
        var all = new HashMap<>(before);
        all.putAll(cells);
        return new ImportRow(number, all);
    }

    /** A cell's lines, each one value that may hold any sign. */
    static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
