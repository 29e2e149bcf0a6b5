package io.seatline.doctor;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;

/** What the doctor found, a line for each thing as soon as it is known. */
public final class Report {
    private final PrintStream out;
    private final Function<Finding, String> sentence;
    private int toMend;

    /** @param sentence puts a finding into the reader's language */
    public Report(PrintStream out, Function<Finding, String> sentence) {
        this.out = out;
        this.sentence = sentence;
    }

    public void add(Finding finding) {
        if (finding.weight() == Finding.Weight.MEND) toMend++;
        // A database may say its complaint in several lines.
        String mark = switch (finding.weight()) {
            case FINE -> "ok    ";
            case WARNING -> "warn  ";
            case MEND -> "MEND  ";
        };
        out.println(
                mark + sentence.apply(finding).replaceAll("\\s*\\R\\s*", " ").strip());
    }

    public boolean allFine() {
        return toMend == 0;
    }

    /** The last line; returns what the program should exit with. */
    public int conclude() {
        Finding last = allFine()
                ? Finding.fine("all-fine", Map.of())
                : Finding.mend("to-mend", Map.of("count", String.valueOf(toMend)));
        out.println(sentence.apply(last));
        return allFine() ? 0 : 1;
    }
}
