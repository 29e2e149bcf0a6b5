package io.seatline.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where things lie. */
public final class Repository {
    public static final Path ROOT = root();
    public static final Path TARGET = ROOT.resolve("agent-server/target");
    public static final Path JAR = TARGET.resolve("agent-server-0.1.0-SNAPSHOT.jar");
    public static final Path SWITCH = ROOT.resolve(".switch");

    private Repository() {}

    private static Path root() {
        // The launcher, which may be called from any folder, says it.
        String said = System.getProperty("seatline.root");
        if (said != null) return Path.of(said);
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("seatline")))
            here = Objects.requireNonNull(here.getParent(), "not inside the repository");
        return here;
    }

    /** The unpacked one, which gives way to one on the PATH; without it the PATH's own. */
    public static Path chromium() {
        Path unpacked = ROOT.resolve(".tools/chromium");
        if (Files.exists(unpacked)) return unpacked;
        for (String folder : System.getenv("PATH").split(":")) {
            Path own = Path.of(folder, "chromium");
            if (Files.isExecutable(own)) return own;
        }
        throw new AssertionError("no Chromium; run scripts/get-tools.sh");
    }
}
