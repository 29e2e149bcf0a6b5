package io.seatline.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that others read while we write: nobody sees half of one. */
final class WholeFile {
    private WholeFile() {}

    /** Written beside and then renamed; the folder is made when it is not there. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = Files.createTempFile(folder, "new-", ".part");
        try {
            Files.write(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
