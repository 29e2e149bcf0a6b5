package io.seatline.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a Chinese number belongs (归属地), as far as the number alone says it: a landline's area by its area code, a mobile's
 * carrier by its first digits. A mobile number may have been taken to another carrier since, and says nothing of its
 * province without a bought list; what is not known is not shown. The files say where they are from.
 */
public final class NumberFacts {
    private static final int LONGEST_PREFIX = 5;

    /** A name in both languages. */
    public record Place(String zh, String en) {}

    private final Map<String, Place> areas;
    private final Map<String, Place> carriers;

    public NumberFacts() {
        areas = read("areas.csv");
        carriers = read("carriers.csv");
    }

    /** Empty for a number from elsewhere, a short one, or one whose beginning is not in the files. */
    public Optional<Place> of(String number) {
        var national = national(number);
        if (national.matches("1[3-9][0-9]{9}")) return longest(carriers, national);
        if (national.matches("0[1-9][0-9]{8,10}")) return longest(areas, national);
        return Optional.empty();
    }

    /** Without the country's code; a landline with the 0 before its area code. */
    private static String national(String number) {
        String rest;
        if (number.startsWith("+86")) rest = number.substring(3);
        else if (number.startsWith("0086")) rest = number.substring(4);
        else if (number.startsWith("+")) return "";
        else return number.matches("01[3-9][0-9]{9}") ? number.substring(1) : number;
        return rest.matches("1[3-9][0-9]{9}") ? rest : "0" + rest;
    }

    private static Optional<Place> longest(Map<String, Place> by, String number) {
        for (int length = LONGEST_PREFIX; length >= 2; length--) {
            var found = by.get(number.substring(0, length));
            if (found != null) return Optional.of(found);
        }
        return Optional.empty();
    }

    private static Map<String, Place> read(String file) {
        var places = new HashMap<String, Place>();
        try (var in = NumberFacts.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts = line.split(",", 3);
                places.put(parts[0], new Place(parts[1], parts[2]));
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
