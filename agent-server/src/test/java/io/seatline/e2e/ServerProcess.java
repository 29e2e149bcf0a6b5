package io.seatline.e2e;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server as a JVM of its own, so that it can be killed. */
final class ServerProcess {
    private static final Duration START = Duration.ofSeconds(150);

    private final List<String> command = new ArrayList<>();
    private final Path folder;
    private final Path log;
    private final URI health;
    private @Nullable Process process;

    ServerProcess(Path folder, int webPort, List<String> settings) throws IOException {
        this.folder = folder;
        this.log = Repository.TARGET.resolve(
                "e2e/server-" + ProcessHandle.current().pid() + ".log");
        Files.deleteIfExists(log);
        this.health = URI.create("http://127.0.0.1:" + webPort + "/actuator/health");
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", Repository.JAR.toString()));
        command.add("--server.port=" + webPort);
        command.addAll(settings);
    }

    /** Starts it (again) and returns when it says it is well. */
    void start() throws IOException {
        Files.createDirectories(log.getParent());
        Process started = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        Until.satisfied("the server is well", START, () -> status(started), status -> status == 200);
    }

    private int status(Process started) throws IOException, InterruptedException {
        if (!started.isAlive()) throw new AssertionError("the server ended at its start; see " + log);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** kill -9, and gone when this returns. */
    void kill() throws InterruptedException {
        if (process == null) return;
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the server did not stop within 30 s of being asked:\n" + log());
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }
}
