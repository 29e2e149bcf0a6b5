package io.seatline.exchange;

import io.seatline.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
