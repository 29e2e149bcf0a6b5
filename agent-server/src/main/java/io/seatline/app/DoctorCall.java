package io.seatline.app;

import io.seatline.db.DatabaseProblem;
import io.seatline.doctor.Finding;
import io.seatline.doctor.Report;
import io.seatline.doctor.SyntheticCall;
import io.seatline.telephony.asterisk.AsteriskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A whole centre for one call, in a folder and on ports of its own: with the user's Asterisk and codec, but away from his
 * data, his carrier and a centre of his that runs. Everything of it is gone afterwards.
 */
final class DoctorCall {
    private static final Logger log = LoggerFactory.getLogger(DoctorCall.class);

    private final AsteriskSettings asterisk;
    private final List<String> logging;

    /** @param logging the settings of the log, handed on */
    DoctorCall(AsteriskSettings asterisk, List<String> logging) {
        this.asterisk = asterisk;
        this.logging = logging;
    }

    void make(Report report) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("seatline-doctor");
            // After an interruption too, once the centre itself is down.
            SpringApplication.getShutdownHandlers().add(() -> delete(folder));
            try {
                makeIn(folder, report);
            } finally {
                delete(folder);
            }
        } catch (IOException | RuntimeException e) {
            report.add(failed(e));
        }
    }

    private void makeIn(Path folder, Report report) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var application = new SpringApplication(SeatlineApplication.class);
        try (var centre = application.run(settings(folder).toArray(String[]::new))) {
            double seconds = (System.nanoTime() - began) / 1e9;
            report.add(Finding.fine("centre-fine", Map.of("seconds", String.format(Locale.ROOT, "%.1f", seconds))));
            centre.getBean(SyntheticCall.class).make(report::add);
        }
    }

    private List<String> settings(Path folder) throws IOException {
        var ports = new FreePorts();
        Path data = folder.resolve("data");
        var settings = new ArrayList<>(logging);
        settings.addAll(List.of(
                "--seatline.mode=doctor",
                "--seatline.data=" + data,
                "--seatline.recording.vault=" + data.resolve("recordings"),
                "--seatline.recording.work=" + data.resolve("work"),
                "--seatline.recording.keys=" + data.resolve("keys"),
                "--seatline.recording.spool=" + data.resolve("switch/spool/segments"),
                "--seatline.database.url=embedded",
                "--seatline.database.port=0",
                "--seatline.tls.certificate=",
                "--seatline.tls.key=",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--seatline.switch.managed=true",
                "--seatline.switch.program=" + asterisk.program(),
                "--seatline.switch.codec=" + asterisk.codec(),
                "--seatline.switch.carrier-loop=true",
                "--seatline.switch.web-address=127.0.0.1",
                "--seatline.switch.media-address=",
                "--seatline.switch.sip-port=" + ports.sip(),
                "--seatline.switch.http-port=" + ports.tcp(),
                "--seatline.switch.ami-port=" + ports.tcp(),
                "--seatline.switch.agi-port=" + ports.tcp(),
                "--seatline.switch.audio-socket-port=" + ports.tcp(),
                "--seatline.switch.rtp-from=23600",
                "--seatline.switch.rtp-to=23799"));
        return settings;
    }

    private static Finding failed(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DatabaseProblem problem)
                return Finding.mend(StartupSentence.word(problem), problem.params());
        }
        return Finding.mend("centre-broken", Map.of("said", Finding.reason(failure)));
    }

    /** One at a time: an interruption deletes too, while the interrupted round is still on its way out. */
    private static synchronized void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} is not wholly gone", folder, e);
        }
    }
}
