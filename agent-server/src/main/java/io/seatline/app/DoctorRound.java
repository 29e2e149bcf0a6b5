package io.seatline.app;

import io.seatline.doctor.CertificateCheck;
import io.seatline.doctor.DatabaseCheck;
import io.seatline.doctor.Finding;
import io.seatline.doctor.MachineCheck;
import io.seatline.doctor.PortCheck;
import io.seatline.doctor.PortCheck.Wanted;
import io.seatline.doctor.Report;
import io.seatline.doctor.SpeechCheck;
import io.seatline.telephony.asterisk.AsteriskSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;

/** {@code ./seatline doctor}: first the settings and the machine as they are, then a call. */
final class DoctorRound {
    private static final String QUIET = "--logging.threshold.console=off";

    /** Reads the settings, as the centre itself would, and starts nothing. */
    @EnableConfigurationProperties({SeatlineSettings.class, SwitchSettings.class, SpeechSettings.class})
    static final class Settings {}

    private DoctorRound() {}

    /** Returns what the program should exit with. */
    static int make(List<String> arguments) throws InterruptedException {
        var report = new Report(System.out, finding -> StartupSentence.of(finding.word(), finding.values()));
        // The doctor's lines are the output; what is behind them stands in the log file, if there is one.
        var quiet = new ArrayList<>(arguments.stream()
                .filter(setting -> !setting.startsWith("--logging.threshold.console"))
                .toList());
        quiet.add(QUIET);
        report.add(MachineCheck.java());
        var application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(quiet.toArray(String[]::new))) {
            var seatline = context.getBean(SeatlineSettings.class);
            var asterisk = context.getBean(SwitchSettings.class)
                    .forAsterisk(seatline.data(), seatline.tls().on());
            look(seatline, asterisk, context.getEnvironment(), report);
            report.add(SpeechCheck.of(context.getBean(SpeechSettings.class).engine()));
            var logging = quiet.stream()
                    .filter(setting -> setting.startsWith("--logging."))
                    .toList();
            new DoctorCall(asterisk, logging).make(report);
        } catch (RuntimeException e) {
            report.add(Finding.mend("settings-wrong", Map.of("said", Finding.reason(e))));
        }
        return report.conclude();
    }

    private static void look(
            SeatlineSettings seatline, AsteriskSettings asterisk, Environment environment, Report report) {
        report.add(MachineCheck.asterisk(asterisk.program()));
        var database = seatline.database();
        report.add(
                database.embedded()
                        ? DatabaseCheck.embedded(seatline.data())
                        : DatabaseCheck.external(database.url(), database.user(), database.password()));
        report.add(MachineCheck.disk(seatline.data()));
        PortCheck.of(ports(seatline, asterisk, environment), seatline.data()).forEach(report::add);
        var tls = seatline.tls();
        report.add(
                tls.on()
                        ? CertificateCheck.of(Path.of(tls.certificate()), Path.of(tls.key()), Instant.now())
                        : Finding.fine("tls-off", Map.of()));
    }

    private static List<Wanted> ports(SeatlineSettings seatline, AsteriskSettings asterisk, Environment environment) {
        var ports = asterisk.ports();
        String web = asterisk.web().address();
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(
                "server.port",
                false,
                environment.getProperty("server.address", "0.0.0.0"),
                environment.getProperty("server.port", Integer.class, 8080)));
        if (seatline.database().embedded() && seatline.database().port() != 0)
            wanted.add(new Wanted(
                    "seatline.database.port",
                    false,
                    "127.0.0.1",
                    seatline.database().port()));
        wanted.add(new Wanted("seatline.switch.http-port", false, web, ports.http()));
        if (seatline.tls().on()) wanted.add(new Wanted("seatline.switch.https-port", false, web, ports.https()));
        wanted.add(new Wanted("seatline.switch.ami-port", false, "127.0.0.1", ports.ami()));
        wanted.add(new Wanted("seatline.switch.agi-port", false, "127.0.0.1", ports.agi()));
        wanted.add(new Wanted("seatline.switch.sip-port", true, asterisk.trunk().bind(), ports.sip()));
        if (asterisk.carrierLoop())
            wanted.add(new Wanted("seatline.switch.audio-socket-port", false, "127.0.0.1", ports.audioSocket()));
        return wanted;
    }
}
