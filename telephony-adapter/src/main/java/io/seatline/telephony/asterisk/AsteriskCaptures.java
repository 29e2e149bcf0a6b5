package io.seatline.telephony.asterisk;

import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the files of segments. Asterisk tells nothing when a file is complete, but it writes the lengths into the header
 * last of all; and it leaves two files without sound for an attempt in which nobody answered.
 */
final class AsteriskCaptures {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskCaptures.class);
    private static final int HEADER = 44;

    private final Path folder;

    AsteriskCaptures(Path folder) {
        this.folder = folder;
    }

    boolean exist(UUID attempt) {
        return files(attempt).stream().anyMatch(Files::exists);
    }

    boolean areComplete(UUID attempt) {
        return files(attempt).stream().allMatch(AsteriskCaptures::isComplete);
    }

    boolean areSoundless(UUID attempt) {
        return files(attempt).stream().allMatch(AsteriskCaptures::isSoundless);
    }

    /** Removes the files of an attempt that came to nothing. */
    void removeEmpty(UUID attempt) {
        for (Path file : files(attempt)) {
            try {
                if (isSoundless(file)) Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("an empty recording could not be removed: {}", file.getFileName(), e);
            }
        }
    }

    private List<Path> files(UUID attempt) {
        CaptureFiles files = CaptureFiles.in(folder, attempt);
        return List.of(files.fromCustomer(), files.toCustomer());
    }

    private static boolean isSoundless(Path file) {
        try {
            return !Files.exists(file) || Files.size(file) <= HEADER;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isComplete(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() <= HEADER) return false;
            in.seek(40);
            return Integer.reverseBytes(in.readInt()) == in.length() - HEADER;
        } catch (IOException e) {
            return false;
        }
    }
}
