package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program called for an answer: its version, and commands to the running one through its control socket. */
final class AsteriskConsole {
    private final AsteriskSettings settings;

    AsteriskConsole(AsteriskSettings settings) {
        this.settings = settings;
    }

    void requireVersion() throws IOException {
        AsteriskProgram.Version version = new AsteriskProgram(settings.program()).version();
        if (!version.newEnough()) {
            throw new IOException(settings.program() + " is Asterisk " + version.text() + "; at least "
                    + AsteriskProgram.OLDEST + " is needed");
        }
    }

    boolean isReady() throws IOException {
        return run("core waitfullybooted").contains("fully booted");
    }

    /** The answer of the running Asterisk, or its complaint that there is none. */
    String run(String command) throws IOException {
        return answer(command(null, "-rx", command));
    }

    /** Always with the absolute path of our configuration: with another, Asterisk quietly talks to the system's own. */
    List<String> command(@Nullable String before, String... options) {
        List<String> command = new ArrayList<>();
        if (before != null) command.add(before);
        command.add(settings.program().toString());
        command.add("-C");
        command.add(settings.folder().resolve("etc/asterisk.conf").toString());
        command.addAll(List.of(options));
        return command;
    }

    static String answer(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("Asterisk does not answer its console");
            }
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking Asterisk", e);
        }
    }
}
