package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of one Asterisk; configuration and run folder are its owner's alone. */
final class AsteriskFolders {
    /** A Unix socket's path may have 107 bytes; Asterisk cuts a longer one without a word. */
    private static final int LONGEST_SOCKET_PATH = 107;

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskFolders.class);

    private AsteriskFolders() {}

    static void make(AsteriskSettings settings) throws IOException {
        Path folder = settings.folder();
        for (String name : List.of(
                "etc",
                "lib/keys",
                "log",
                "spool/tmp",
                "spool/voicemail",
                "spool/segments",
                "spool/prompts",
                "spool/messages")) {
            Files.createDirectories(folder.resolve(name), PRIVATE);
        }
        Files.createDirectories(run(settings), PRIVATE);
        if (!Files.getOwner(run(settings)).equals(Files.getOwner(folder))) {
            throw new IOException(run(settings) + " belongs to somebody else");
        }
    }

    /** Where the process id and the control socket are. */
    static Path run(AsteriskSettings settings) {
        Path near = settings.folder().resolve("run");
        if (near.resolve("asterisk.ctl").toString().getBytes().length <= LONGEST_SOCKET_PATH) return near;
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("seatline-"
                        + AsteriskMd5.of(settings.folder().toString()).substring(0, 12));
    }

    /** A run folder that lies outside of the switch's own goes with the switch; one that is not empty is still in use. */
    static void forget(AsteriskSettings settings) {
        Path run = run(settings);
        if (run.startsWith(settings.folder())) return;
        try {
            Files.deleteIfExists(run);
        } catch (IOException e) {
            LOG.debug("the run folder {} stays: {}", run, e.toString());
        }
    }

    static void makePrivateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
