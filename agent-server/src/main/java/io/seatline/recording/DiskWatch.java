package io.seatline.recording;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says so before a disk is full, not when. */
final class DiskWatch {
    static final int LOW_PERCENT = 15;
    /** From here on the queues act as their class says. */
    static final int SHORT_PERCENT = 5;

    private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);

    private final Map<String, Path> folders;
    private final Alarms alarms;
    private final RecordingRoom room;
    private final FreeSpace freeSpace;

    /** How much of the disk under a folder is free, in percent. */
    @FunctionalInterface
    interface FreeSpace {
        int percent(Path folder) throws IOException;

        static int measured(Path folder) throws IOException {
            FileStore disk = Files.getFileStore(folder);
            return disk.getTotalSpace() == 0
                    ? 100
                    : (int) (100 * (double) disk.getUsableSpace() / disk.getTotalSpace());
        }
    }

    DiskWatch(Map<String, Path> folders, Alarms alarms, RecordingRoom room, FreeSpace freeSpace) {
        this.folders = Map.copyOf(folders);
        this.alarms = alarms;
        this.room = room;
        this.freeSpace = freeSpace;
    }

    void look() {
        int least = 100;
        for (var entry : folders.entrySet()) {
            String name = entry.getKey();
            try {
                int free = freeSpace.percent(entry.getValue());
                least = Math.min(least, free);
                if (free < LOW_PERCENT)
                    alarms.raise(Alarms.DISK_LOW, name, Map.of("freePercent", Integer.toString(free)));
                else alarms.clear(Alarms.DISK_LOW, name);
            } catch (IOException failure) {
                log.warn("cannot measure the free space of {}", name, failure);
            }
        }
        room.measured(least < SHORT_PERCENT);
    }
}
