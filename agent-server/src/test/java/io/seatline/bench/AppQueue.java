package io.seatline.bench;

import io.seatline.e2e.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The baseline in the same Asterisk: app_queue with its own settings as they come, each member one of the same phones that we
 * ring, each queue reached by the same callers under the number 88N. Made known to the bench's Asterisk while it runs.
 */
final class AppQueue implements AutoCloseable {
    private final Path etc;
    private final BareManager manager;

    AppQueue(BenchCentre centre, List<String> lines) throws IOException, InterruptedException {
        etc = centre.folder.resolve("data/switch/etc");
        String secret = UUID.randomUUID().toString();
        StringBuilder queues = new StringBuilder("[general]\nautofill = yes\n");
        for (int n = 0; n < lines.size(); n++) {
            queues.append("[bench%d]\nstrategy = leastrecent\nringinuse = no\ntimeout = 60\nmember => PJSIP/%s\n"
                    .formatted(n, lines.get(n)));
        }
        Files.writeString(etc.resolve("queues.conf"), queues);
        append("extensions.conf", "[from-trunk]\nexten => _88X!,1,Answer()\n same => n,Queue(bench${EXTEN:2})\n");
        append(
                "manager.conf",
                "[bench]\nsecret = " + secret
                        + "\nread = call,agent\nwrite = agent\nwritetimeout = 10000\neventfilter = !Event: TestEvent\n");
        console("manager reload");
        console("dialplan reload");
        console("module load app_queue.so");
        String loaded = console("queue show");
        if (!loaded.contains("bench0")) throw new IOException("app_queue did not take its settings: " + loaded);
        manager = new BareManager(centre.ami, "bench", secret);
    }

    BareManager manager() {
        return manager;
    }

    void pause(String line, boolean paused) throws IOException {
        manager.send("Action: QueuePause\r\nInterface: PJSIP/" + line + "\r\nPaused: " + paused + "\r\n");
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(etc.resolve(file), "\n" + text, StandardOpenOption.APPEND);
    }

    private String console(String command) throws IOException, InterruptedException {
        Path unpacked = Repository.SWITCH.resolve("asterisk");
        String program = Files.isExecutable(unpacked) ? unpacked.toString() : "asterisk";
        Process asked = new ProcessBuilder(
                        program, "-C", etc.resolve("asterisk.conf").toString(), "-rx", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!asked.waitFor(10, TimeUnit.SECONDS)) throw new IOException("Asterisk's console does not answer");
        return said;
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }
}
