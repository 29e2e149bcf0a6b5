package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An asterisk program looked at without starting it: how old it is, and whether it has all that we load. */
public record AsteriskProgram(Path program) {
    /** The first with an AudioSocket that robots can use and ARI that keeps accounts. */
    public static final int OLDEST = 22;

    private static final Pattern VERSION = Pattern.compile("Asterisk (\\d+)\\.(\\S*)");
    private static final Pattern LOADED = Pattern.compile("(?m)^load = (\\S+\\.so)$");

    /** @param text as the program says it, such as 22.5.2 */
    public record Version(int major, String text) {
        public boolean newEnough() {
            return major >= OLDEST;
        }
    }

    public boolean isThere() {
        return Files.isExecutable(program);
    }

    public Version version() throws IOException {
        if (!isThere())
            throw new IOException("there is no Asterisk at " + program + "; scripts/get-asterisk.sh fetches one");
        String said = AsteriskConsole.answer(List.of(program.toString(), "-V"));
        Matcher version = VERSION.matcher(said);
        if (!version.find()) throw new IOException(program + " does not say its version: " + said.strip());
        return new Version(Integer.parseInt(version.group(1)), version.group(1) + "." + version.group(2));
    }

    /** What {@code modules.conf} loads. */
    public static List<String> modules() throws IOException {
        return LOADED.matcher(AsteriskTemplate.of("modules.conf").with(Map.of()))
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    public List<String> missingModules() throws IOException {
        Path folder = AsteriskInstall.of(program).modules();
        return modules().stream()
                .filter(module -> !Files.exists(folder.resolve(module)))
                .toList();
    }
}
