package io.seatline.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that holds a port, as far as this system lets us see it. */
record PortOwner(ProcessHandle process) {
    private static final Logger log = LoggerFactory.getLogger(PortOwner.class);
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    static Optional<PortOwner> of(boolean udp, int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : udp ? List.of("udp", "udp6") : List.of("tcp", "tcp6"))
            sockets.addAll(inodes(table, udp, port));
        return sockets.isEmpty() ? Optional.empty() : holder(sockets).map(PortOwner::new);
    }

    String name() {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("?");
    }

    /** A process of the centre on this data folder: the launcher's mark is in its environment, or the folder in its command. */
    boolean belongsTo(Path data) {
        String folder = data.toAbsolutePath().normalize().toString();
        return words("environ").contains("SEATLINE_HOME=" + folder)
                || words("cmdline").stream()
                        .anyMatch(word -> word.endsWith("=" + folder) || word.contains(folder + "/"));
    }

    private List<String> words(String file) {
        try {
            String text = Files.readString(PROC.resolve(process.pid() + "/" + file), StandardCharsets.ISO_8859_1);
            return List.of(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            log.debug("process {} is not ours to look at", process.pid(), e);
            return List.of();
        }
    }

    /** Columns: number, local address (hexadecimal, with the port), remote, state, 5 more, inode. */
    private static Set<String> inodes(String table, boolean udp, int port) {
        String end = String.format(Locale.ROOT, ":%04X", port);
        Set<String> found = new HashSet<>();
        try {
            for (String line : Files.readAllLines(PROC.resolve("net/" + table))) {
                String[] column = line.strip().split("\\s+");
                if (column.length > 9 && column[1].endsWith(end) && (udp || column[3].equals(LISTENING)))
                    found.add("socket:[" + column[9] + "]");
            }
        } catch (IOException e) {
            log.debug("no table {}", table, e);
        }
        return found;
    }

    private static Optional<ProcessHandle> holder(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst();
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) return true;
            }
        } catch (IOException e) {
            log.trace("process {} is gone or not ours to look at", pid, e);
        }
        return false;
    }
}
