package io.seatline.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder of days: {@code 2026-11-26.items} with a line for each item, and {@code 2026-11-26.statement}. Fit for a copy elsewhere. */
public final class EvidenceFolder {
    static final String ITEMS = ".items";
    static final String STATEMENT = ".statement";
    static final String SIGNATURE = "signature ";
    static final String PUBLIC_KEY = "public.pem";

    private final Path folder;

    public EvidenceFolder(Path folder) {
        this.folder = folder;
    }

    /** @param text what lies there, to the byte */
    record Signed(String text, String signature) {}

    /** Every day of which there is any file. */
    public SortedSet<LocalDate> days() throws IOException {
        return days(ITEMS, STATEMENT);
    }

    /** Every day that has a statement. */
    SortedSet<LocalDate> signedDays() throws IOException {
        return days(STATEMENT);
    }

    private SortedSet<LocalDate> days(String... endings) throws IOException {
        var days = new TreeSet<LocalDate>();
        if (!Files.isDirectory(folder)) return days;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Stream.of(endings).noneMatch(name::endsWith)) continue;
                try {
                    days.add(LocalDate.parse(name.substring(0, name.indexOf('.'))));
                } catch (DateTimeException notOurs) {
                    continue;
                }
            }
        }
        return days;
    }

    /** The items first: a statement without them would be a proof of nothing. */
    public void write(Statement statement, String signature, List<String> lines, String publicKey) throws IOException {
        Files.createDirectories(folder);
        put(PUBLIC_KEY, publicKey);
        put(statement.day() + ITEMS, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        put(statement.day() + STATEMENT, statement.text() + SIGNATURE + signature + "\n");
    }

    Optional<Signed> statement(LocalDate day) throws IOException {
        Path file = folder.resolve(day + STATEMENT);
        if (!Files.exists(file)) return Optional.empty();
        // A byte that is no text is a change like any other.
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int at = all.indexOf(SIGNATURE);
        if (at < 0 || !all.endsWith("\n")) return Optional.of(new Signed(all, ""));
        return Optional.of(new Signed(all.substring(0, at), all.substring(at + SIGNATURE.length(), all.length() - 1)));
    }

    /** Empty: there is no such file, or its last line has no end. */
    Optional<List<String>> items(LocalDate day) throws IOException {
        Path file = folder.resolve(day + ITEMS);
        if (!Files.exists(file)) return Optional.empty();
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (all.isEmpty()) return Optional.of(List.of());
        if (!all.endsWith("\n")) return Optional.empty();
        return Optional.of(List.of(all.substring(0, all.length() - 1).split("\n", -1)));
    }

    Optional<String> publicKey() throws IOException {
        Path file = folder.resolve(PUBLIC_KEY);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void put(String name, String text) throws IOException {
        Path part = Files.createTempFile(folder, "new", ".part");
        Files.writeString(part, text, StandardOpenOption.SYNC);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
