package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where an Asterisk's modules and sounds lie: beside the program when it was unpacked by us, else where systems put them. */
record AsteriskInstall(Path modules, Path share) {
    static AsteriskInstall of(Path program) throws IOException {
        List<Path> roots = new ArrayList<>();
        Path parent = program.toRealPath().getParent();
        if (parent != null) roots.add(parent.resolve("root/usr"));
        if (parent != null && parent.getParent() != null) roots.add(parent.getParent());
        roots.addAll(List.of(Path.of("/usr"), Path.of("/usr/local"), Path.of("/opt/asterisk")));
        for (Path root : roots) {
            for (Path modules : modulesUnder(root)) {
                for (Path share : List.of(root.resolve("share/asterisk"), Path.of("/var/lib/asterisk"))) {
                    if (Files.isDirectory(share.resolve("sounds"))) return new AsteriskInstall(modules, share);
                }
            }
        }
        throw new IOException("found neither modules nor sounds for " + program);
    }

    private static List<Path> modulesUnder(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(root.resolve("lib"))) return found;
        found.add(root.resolve("lib/asterisk/modules"));
        try (DirectoryStream<Path> triplets = Files.newDirectoryStream(root.resolve("lib"), "*-linux-gnu*")) {
            triplets.forEach(triplet -> found.add(triplet.resolve("asterisk/modules")));
        }
        found.removeIf(folder -> !Files.exists(folder.resolve("chan_pjsip.so")));
        return found;
    }
}
