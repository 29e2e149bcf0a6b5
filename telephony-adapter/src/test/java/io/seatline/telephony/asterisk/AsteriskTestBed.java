package io.seatline.telephony.asterisk;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Where and how the tests' Asterisk runs: unpacked once at the root of the repository, each time in a new folder and on free ports. */
final class AsteriskTestBed {
    private AsteriskTestBed() {}

    static AsteriskSettings settings(int audioPort, Duration patience) throws IOException {
        Path parent = Path.of("target", "asterisk").toAbsolutePath();
        Files.createDirectories(parent);
        int sip = freeSipPort();
        int rtp = 30_000 + 500 * ThreadLocalRandom.current().nextInt(60);
        return new AsteriskSettings(
                "it" + ThreadLocalRandom.current().nextInt(1_000_000),
                program(),
                Files.createTempDirectory(parent, "run"),
                "ulaw",
                true,
                patience,
                new AsteriskSettings.Ports(sip, free(), free(), free(), free(), rtp, rtp + 499, audioPort),
                AsteriskSettings.Web.onLoopback(),
                AsteriskSettings.Trunk.loop(sip));
    }

    static AsteriskSettings withAmiPort(AsteriskSettings s, int ami) {
        AsteriskSettings.Ports p = s.ports();
        return new AsteriskSettings(
                s.node(),
                s.program(),
                s.folder(),
                s.codec(),
                s.carrierLoop(),
                s.patience(),
                new AsteriskSettings.Ports(
                        p.sip(), p.http(), p.https(), ami, p.agi(), p.rtpFrom(), p.rtpTo(), p.audioSocket()),
                s.web(),
                s.trunk());
    }

    static AsteriskSettings withAgiPort(AsteriskSettings s, int agi) {
        AsteriskSettings.Ports p = s.ports();
        return new AsteriskSettings(
                s.node(),
                s.program(),
                s.folder(),
                s.codec(),
                s.carrierLoop(),
                s.patience(),
                new AsteriskSettings.Ports(
                        p.sip(), p.http(), p.https(), p.ami(), agi, p.rtpFrom(), p.rtpTo(), p.audioSocket()),
                s.web(),
                s.trunk());
    }

    static Path program() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("scripts/get-asterisk.sh"))) root = Objects.requireNonNull(root.getParent());
        Process script = new ProcessBuilder(
                        root.resolve("scripts/get-asterisk.sh").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Path.of(said.strip());
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int freeSipPort() throws IOException {
        try (DatagramSocket us = new DatagramSocket(0, InetAddress.getByName("127.0.0.3"))) {
            return us.getLocalPort();
        }
    }
}
