package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asterisk's own process. It is started in a session of its own, so that it and its calls outlive a server that is killed;
 * the next server adopts it by its process id and control socket. While we live it is started again within a second of dying.
 */
public final class AsteriskProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskProcess.class);
    private static final Duration BOOT = Duration.ofSeconds(60);
    private static final List<String> NEEDED = List.of(
            "app_mixmonitor",
            "app_audiosocket",
            "app_dial",
            "app_record",
            "chan_pjsip",
            "codec_ulaw",
            "res_agi",
            "res_ari_asterisk",
            "res_manager_devicestate",
            "res_pjsip_transport_websocket",
            "res_rtp_asterisk",
            "res_sorcery_astdb",
            "res_srtp");

    private final AsteriskSettings settings;
    private final AsteriskConsole console;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("asterisk-watchdog").factory());

    private AsteriskProcess(AsteriskSettings settings) {
        this.settings = settings;
        this.console = new AsteriskConsole(settings);
    }

    /** Starts Asterisk, or takes over the one that runs already in this folder; returns when it is ready for calls. */
    public static AsteriskProcess start(AsteriskSettings settings) throws IOException {
        AsteriskProcess process = new AsteriskProcess(settings);
        process.console.requireVersion();
        try {
            process.ensureRunning();
        } catch (IOException | RuntimeException e) {
            process.watchdog.shutdownNow();
            throw e;
        }
        process.watchdog.scheduleWithFixedDelay(process::watch, 1, 1, TimeUnit.SECONDS);
        return process;
    }

    /** The process itself, while it lives. */
    public Optional<ProcessHandle> handle() {
        return AsteriskPid.read(settings);
    }

    private void ensureRunning() throws IOException {
        if (handle().isPresent() && console.isReady()) {
            LOG.info(
                    "took over the running Asterisk, process {}",
                    handle().map(ProcessHandle::pid).orElse(0L));
        } else {
            boot();
        }
        requireModules();
    }

    private void boot() throws IOException {
        Instant began = Instant.now();
        AsteriskPid.read(settings).ifPresent(AsteriskProcess::end);
        AsteriskPorts.requireFree(settings);
        new AsteriskConfigFiles(settings).write(AsteriskSecrets.in(settings.folder()));
        Path out = settings.folder().resolve("log/start.log");
        // setsid: a signal to our process group, such as Ctrl-C or the end of a terminal, must not reach the calls.
        new ProcessBuilder(console.command("setsid", "-f", "-g"))
                .directory(settings.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        while (!console.isReady()) {
            if (Duration.between(began, Instant.now()).compareTo(BOOT) > 0) {
                throw new IOException(
                        "Asterisk did not get ready in " + BOOT.toSeconds() + " s; it said: " + lastLine(out));
            }
            pause(100);
        }
        LOG.info(
                "Asterisk is ready after {} ms",
                Duration.between(began, Instant.now()).toMillis());
    }

    private void requireModules() throws IOException {
        for (String module : NEEDED) {
            if (!console.run("module show like " + module + ".so").contains("Running")) {
                throw new IOException("Asterisk's module " + module + " did not load; see "
                        + settings.folder().resolve("log/messages"));
            }
        }
    }

    private void watch() {
        try {
            if (handle().isEmpty()) {
                LOG.warn("Asterisk is gone; starting it again");
                boot();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Asterisk could not be started again; trying on", e);
        }
    }

    /** Ends Asterisk and with it all calls. */
    public void stop() {
        close();
        handle().ifPresent(AsteriskProcess::end);
        AsteriskFolders.forget(settings);
    }

    /** Leaves Asterisk running; it is only watched no more. */
    @Override
    public void close() {
        watchdog.shutdown();
        try {
            if (!watchdog.awaitTermination(10, TimeUnit.SECONDS)) watchdog.shutdownNow();
        } catch (InterruptedException e) {
            watchdog.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (process.onExit()
                .completeOnTimeout(process, 8, TimeUnit.SECONDS)
                .join()
                .isAlive()) process.destroyForcibly();
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "nothing" : lines.getLast();
    }

    private static void pause(long millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Asterisk starts", e);
        }
    }
}
