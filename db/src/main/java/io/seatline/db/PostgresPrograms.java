package io.seatline.db;

import io.seatline.db.DatabaseProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs initdb and pg_ctl. Both refuse to be root, so root runs them in a user namespace where it is nobody. */
final class PostgresPrograms {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private final Path home;
    private final Path bin;
    private final Path log;

    /** @param home where {@code program} was unpacked, and where the programs' last words go */
    PostgresPrograms(Path home) {
        this.home = home;
        this.bin = home.resolve("program/bin");
        this.log = home.resolve("program.log");
    }

    void initdb(Path folder, Path password) throws IOException {
        run(
                "initdb",
                "-D",
                folder.toString(),
                "-U",
                EmbeddedPostgresServer.ADMIN,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
    }

    void start(Path folder, List<String> options) throws IOException {
        run(
                "pg_ctl",
                "-D",
                folder.toString(),
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()),
                "-l",
                home.resolve("start.log").toString(),
                "-o",
                String.join(" ", options),
                "start");
    }

    /** Fast: clients are cut off, what is committed is on disk. */
    void stop(Path folder) throws IOException {
        run("pg_ctl", "-D", folder.toString(), "-w", "-t", "60", "-m", "fast", "stop");
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        // The output goes to a file: the server inherits it and would keep a pipe open for ever.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (await(process) == 0) {
            return;
        }
        String said = Files.readString(log).strip();
        boolean refused = ROOT && (said.contains("unshare") || said.contains("cannot be run as root"));
        throw new DatabaseProblem(
                refused ? Kind.ROOT_NOT_ALLOWED : Kind.DATABASE_DOES_NOT_START,
                Map.of("program", program, "said", said, "folder", home.toString()));
    }

    private static int await(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE.plusSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL's programs ran", e);
        }
    }
}
