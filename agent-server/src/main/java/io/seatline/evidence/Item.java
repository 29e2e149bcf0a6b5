package io.seatline.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is proved, as a line: its kind and its facts between tabs.
 *
 * @param facts with a tab, a line end and a backslash escaped in the line
 */
public record Item(String kind, List<String> facts) {
    /** id, call, agent, beginning, path in the vault, SHA-256 of the file there, its bytes, milliseconds of sound. */
    public static final String RECORDING = "recording";
    /** id, SHA-256 of the file that was, rule or reason, by whom, when. */
    public static final String DELETION = "deletion";
    /** id, time, who, address, what, object, detail. */
    public static final String AUDIT = "audit";

    static final int PATH = 4;
    static final int SHA256 = 5;

    public Item {
        facts = List.copyOf(facts);
    }

    public String line() {
        var parts = new ArrayList<String>();
        parts.add(kind);
        for (String fact : facts) parts.add(escaped(fact));
        return String.join("\t", parts);
    }

    /** What it was made of; anything is a line. */
    public static Item of(String line) {
        String[] parts = line.split("\t", -1);
        var facts = new ArrayList<String>();
        for (int n = 1; n < parts.length; n++) facts.add(plain(parts[n]));
        return new Item(parts[0], facts);
    }

    private static String escaped(String fact) {
        return fact.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String part) {
        var plain = new StringBuilder();
        for (int n = 0; n < part.length(); n++) {
            char c = part.charAt(n);
            if (c != '\\' || n + 1 == part.length()) {
                plain.append(c);
                continue;
            }
            plain.append(
                    switch (part.charAt(++n)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> part.charAt(n);
                    });
        }
        return plain.toString();
    }
}
