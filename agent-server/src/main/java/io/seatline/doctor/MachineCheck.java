package io.seatline.doctor;

import io.seatline.telephony.asterisk.AsteriskProgram;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Java, Asterisk, room on the disk. */
public final class MachineCheck {
    private static final int OLDEST_JAVA = 25;
    /** Where the running centre raises its alarm too. */
    private static final int LOW_PERCENT = 15;

    private MachineCheck() {}

    public static Finding java() {
        Map<String, String> version = Map.of("version", Runtime.version().toString());
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.fine("java-fine", version)
                : Finding.mend("java-old", version);
    }

    public static Finding asterisk(Path program) {
        var asterisk = new AsteriskProgram(program);
        String where = program.toString();
        if (!asterisk.isThere()) return Finding.mend("asterisk-missing", Map.of("program", where));
        try {
            AsteriskProgram.Version version = asterisk.version();
            if (!version.newEnough())
                return Finding.mend("asterisk-old", Map.of("program", where, "version", version.text()));
            List<String> missing = asterisk.missingModules();
            if (!missing.isEmpty())
                return Finding.mend(
                        "asterisk-modules", Map.of("version", version.text(), "modules", String.join(", ", missing)));
            return Finding.fine(
                    "asterisk-fine",
                    Map.of(
                            "version",
                            version.text(),
                            "count",
                            String.valueOf(AsteriskProgram.modules().size())));
        } catch (IOException e) {
            return Finding.mend("asterisk-broken", Map.of("program", where, "said", Finding.said(e)));
        }
    }

    public static Finding disk(Path data) {
        Path there = data.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        try {
            FileStore disk = Files.getFileStore(there);
            long percent = 100 * disk.getUsableSpace() / Math.max(1, disk.getTotalSpace());
            Map<String, String> values = Map.of(
                    "percent",
                    String.valueOf(percent),
                    "gigabytes",
                    String.valueOf(disk.getUsableSpace() >> 30),
                    "folder",
                    data.toString());
            return percent > LOW_PERCENT ? Finding.fine("disk-fine", values) : Finding.mend("disk-low", values);
        } catch (IOException e) {
            return Finding.mend("disk-unknown", Map.of("folder", data.toString(), "said", Finding.said(e)));
        }
    }
}
