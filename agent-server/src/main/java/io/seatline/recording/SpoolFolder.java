package io.seatline.recording;

import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the switch writes: two files per attempt. What we cannot use but will not throw away goes into folders beside them. */
final class SpoolFolder {
    /** No WAV, or none of the switch's format: for a person to look at. */
    static final String REJECTED = "rejected";

    /** Sound that belongs to no answered segment; taken from here when the segment becomes known after all. */
    static final String UNCLAIMED = "unclaimed";

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-[rt]\\.wav");

    private final Path root;

    SpoolFolder(Path folder) throws IOException {
        root = Files.createDirectories(folder);
    }

    Path root() {
        return root;
    }

    CaptureFiles of(UUID attempt) {
        CaptureFiles files = CaptureFiles.in(root, attempt);
        CaptureFiles aside = CaptureFiles.in(root.resolve(UNCLAIMED), attempt);
        return bytes(files).isEmpty() && bytes(aside).isPresent() ? aside : files;
    }

    /** Attempts with at least one file here; those put aside are not among them. */
    Set<UUID> attempts() throws IOException {
        Set<UUID> found = new LinkedHashSet<>();
        try (var names = Files.newDirectoryStream(root, "*.wav")) {
            for (Path file : names) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) found.add(UUID.fromString(name.group(1)));
            }
        }
        return found;
    }

    /** Size of the two together; empty when neither is there. */
    static Optional<Long> bytes(CaptureFiles files) {
        return both(files).stream()
                .map(SpoolFolder::size)
                .flatMap(Optional::stream)
                .reduce(Long::sum);
    }

    /** When either was written last; empty when neither is there. */
    static Optional<Instant> lastWrite(CaptureFiles files) throws IOException {
        Instant last = null;
        for (Path file : both(files)) {
            try {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                if (last == null || written.isAfter(last)) last = written;
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        return Optional.ofNullable(last);
    }

    static void delete(CaptureFiles files) throws IOException {
        for (Path file : both(files)) Files.deleteIfExists(file);
    }

    void setAside(Path file, String folder) throws IOException {
        if (!Files.exists(file)) return;
        Path target = Files.createDirectories(root.resolve(folder)).resolve(file.getFileName());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> both(CaptureFiles files) {
        return List.of(files.fromCustomer(), files.toCustomer());
    }

    private static Optional<Long> size(Path file) {
        try {
            return Optional.of(Files.size(file));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
