package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the living process behind a pid file; a number that meanwhile belongs to another program does not count. */
final class AsteriskPid {
    private AsteriskPid() {}

    static Optional<ProcessHandle> read(AsteriskSettings settings) {
        try {
            String text = Files.readString(AsteriskFolders.run(settings).resolve("asterisk.pid"))
                    .strip();
            if (!text.matches("[0-9]{1,9}")) return Optional.empty();
            long pid = Long.parseLong(text);
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> isOurs(pid, settings));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(long pid, AsteriskSettings settings) {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            return command.contains(
                    settings.folder().resolve("etc/asterisk.conf").toString());
        } catch (IOException e) {
            return false;
        }
    }
}
