package io.seatline.evidence;

import io.seatline.kernel.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What is signed of a day: how many items there were, their root, and the statement of the day before, so that no day can
 * be taken out or put in.
 *
 * @param day in UTC
 * @param previous the SHA-256 of the statement of the day before; zeros for the first
 * @param sealedAt when it was signed
 */
public record Statement(LocalDate day, int size, String root, String previous, Instant sealedAt) {
    public static final String FIRST = "0".repeat(64);
    private static final String FORM = "seatline evidence 1";
    private static final Pattern TEXT = Pattern.compile(
            FORM + "\nday (\\S+)\nsize (\\d{1,9})\nroot ([0-9a-f]{64})\nprevious ([0-9a-f]{64})\nsealed (\\S+)\n");

    /** What is signed, to the byte. */
    public String text() {
        return FORM + "\nday " + day + "\nsize " + size + "\nroot " + root + "\nprevious " + previous + "\nsealed "
                + sealedAt + "\n";
    }

    /** What the next day names. */
    public String sha256() {
        return Sha256.of(text());
    }

    /** @throws IllegalArgumentException when it is none, or another writing of one */
    public static Statement of(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException("no statement");
        try {
            var statement = new Statement(
                    LocalDate.parse(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    found.group(3),
                    found.group(4),
                    Instant.parse(found.group(5)));
            if (!statement.text().equals(text)) throw new IllegalArgumentException("written in another way");
            return statement;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no statement", e);
        }
    }
}
