package io.seatline.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Where sound lies between two steps. What is lost here is made again from the spool. */
final class WorkFolder {
    private final Path root;

    WorkFolder(Path folder) throws IOException {
        root = Files.createDirectories(folder);
    }

    Path joined(UUID id) {
        return root.resolve(id + ".wav");
    }

    Path coded(UUID id) {
        return root.resolve(id + ".coded");
    }

    Path sealed(UUID id) {
        return root.resolve(id + ".sealed");
    }

    /** The coded sound turned back, or the sealed file opened: only to be compared. */
    Path trial(UUID id) {
        return root.resolve(id + ".trial");
    }

    void clear(UUID id) throws IOException {
        for (Path file : List.of(joined(id), coded(id), sealed(id), trial(id))) Files.deleteIfExists(file);
    }

    /** A step is done only when its file is on the disk. */
    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
