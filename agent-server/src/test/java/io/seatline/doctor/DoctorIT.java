package io.seatline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each run is a program of its own, in a folder of its own, with temporary files of its own. */
class DoctorIT {
    private static final Path ROOT = root();
    private static final Path JAR = ROOT.resolve("agent-server/target/agent-server-0.1.0-SNAPSHOT.jar");

    @TempDir
    Path folder;

    private record Verdict(int exit, List<String> lines) {
        List<String> toMend() {
            return lines.stream().filter(line -> line.startsWith("MEND")).toList();
        }

        String last() {
            return lines.getLast();
        }
    }

    @Test
    void a_machine_that_can_run_a_centre_is_told_ok_after_a_call_with_a_robot_at_both_ends() throws Exception {
        Verdict verdict = doctor("en_US.UTF-8", List.of());
        assertEquals(List.of(), verdict.toMend());
        assertEquals("OK: this machine can run a centre.", verdict.last());
        assertEquals(0, verdict.exit());
        for (String step :
                List.of("each side hears the other", "agent left, customer right", "stored as answered", "AMI", "ARI"))
            assertTrue(
                    verdict.lines().stream().anyMatch(line -> line.startsWith("ok") && line.contains(step)),
                    step + " in " + verdict.lines());
        assertNothingIsLeft();
    }

    /** The three at once, because each run makes its call too. */
    @Test
    void a_busy_port_an_expired_certificate_and_an_unreachable_database_are_named_with_what_to_do() throws Exception {
        var pair = MadeCertificate.in(folder, "-startdate", "-400d", "-validity", "30");
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int nobody = closed.getLocalPort();
            closed.close();
            Verdict verdict = doctor(
                    "zh_CN.UTF-8",
                    List.of(
                            "--seatline.switch.ami-port=" + busy.getLocalPort(),
                            "--seatline.tls.certificate=" + pair.certificate(),
                            "--seatline.tls.key=" + pair.key(),
                            "--seatline.database.url=jdbc:postgresql://127.0.0.1:" + nobody + "/seatline"));
            assertEquals(1, verdict.exit());
            assertEquals(3, verdict.toMend().size(), verdict.toString());
            String said = String.join("\n", verdict.toMend());
            assertTrue(
                    said.contains("端口 " + busy.getLocalPort() + "（seatline.switch.ami-port）被进程 "
                            + ProcessHandle.current().pid()),
                    said);
            assertTrue(said.contains(pair.certificate() + " 已于"), said);
            assertTrue(said.contains("无法连接 seatline.database.url 指定的数据库"), said);
            assertTrue(verdict.last().startsWith("需要处理：3 项"), verdict.last());
        }
        assertNothingIsLeft();
    }

    @Test
    void settings_that_cannot_be_read_are_said_to_be_wrong() throws Exception {
        Files.writeString(folder.resolve("seatline.yaml"), "seatline:\n  tls:\n    certificate: only-one.pem\n");
        Verdict verdict = doctor("en_US.UTF-8", List.of());
        assertEquals(1, verdict.exit());
        assertTrue(
                verdict.toMend().getFirst().contains("seatline.tls needs both certificate and key"),
                verdict.toString());
    }

    private Verdict doctor(String language, List<String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-jar",
                JAR.toString(),
                "doctor",
                "--seatline.data=" + folder.resolve("data"),
                "--seatline.switch.home=" + ROOT.resolve(".switch")));
        for (String port : List.of("server.port", "seatline.switch.http-port", "seatline.switch.agi-port"))
            command.add("--" + port + "=" + free());
        command.add("--seatline.switch.sip-port=" + free());
        if (settings.stream().noneMatch(setting -> setting.contains("ami-port")))
            command.add("--seatline.switch.ami-port=" + free());
        if (settings.stream().anyMatch(setting -> setting.contains("tls")))
            command.add("--seatline.switch.https-port=" + free());
        command.addAll(settings);
        Path out = folder.resolve("out");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", language);
        Process doctor = builder.start();
        if (!doctor.waitFor(3, TimeUnit.MINUTES)) {
            doctor.destroy();
            throw new AssertionError("the doctor came to no end: " + Files.readString(out));
        }
        return new Verdict(doctor.exitValue(), Files.readAllLines(out));
    }

    private void assertNothingIsLeft() throws IOException {
        try (var files = Files.list(folder.resolve("tmp"))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("seatline"))
                            .toList());
        }
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent())
                .toList();
        assertEquals(List.of(), left);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("seatline"))) here = Objects.requireNonNull(here.getParent());
        return here;
    }
}
