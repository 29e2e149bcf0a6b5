package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsteriskConfigFilesTest {
    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void unpack() throws IOException {
        program = Files.createFile(folder.resolve("asterisk"));
        Path modules = Files.createDirectories(folder.resolve("root/usr/lib/x86_64-linux-gnu/asterisk/modules"));
        Files.createFile(modules.resolve("chan_pjsip.so"));
        Files.createDirectories(folder.resolve("root/usr/share/asterisk/sounds"));
    }

    @Test
    void everything_written_is_its_owners_alone_and_no_place_is_left_open() throws IOException {
        write(settings(AsteriskSettings.Trunk.loop(5160), true));
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
                assertFalse(Files.readString(file).contains("@{"), file.toString());
            }
        }
    }

    @Test
    void secrets_are_made_once() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        AsteriskSecrets first = AsteriskSecrets.in(folder.resolve("home"));
        assertEquals(first, AsteriskSecrets.in(folder.resolve("home")));
        assertFalse(first.toString().contains(first.ari()));
    }

    @Test
    void without_the_carrier_loop_no_robot_is_there() throws IOException {
        write(settings(AsteriskSettings.Trunk.none(), false));
        assertFalse(read("pjsip.conf").contains("robot"));
        assertFalse(read("extensions.conf").contains("AudioSocket"));
    }

    @Test
    void trunk_that_wants_a_registration_gets_one() throws IOException {
        write(settings(
                new AsteriskSettings.Trunk(
                        "0.0.0.0", "sip.example.net", 5060, "198.51.100.7", "4001", "s3cret", "203.0.113.9"),
                false));
        String pjsip = read("pjsip.conf");
        assertTrue(pjsip.contains("client_uri = sip:4001@sip.example.net:5060"));
        assertTrue(pjsip.contains("external_media_address = 203.0.113.9"));
        assertFalse(pjsip.contains("bind_rtp_to_media_address"));
    }

    @Test
    void settings_cannot_smuggle_in_a_line_a_section_or_a_comment() {
        for (String bad : List.of("a\n[evil]", "a;b", "a]", "${SHELL(id)}", "a\r", "#include x", "a\"b")) {
            var trunk = new AsteriskSettings.Trunk("127.0.0.3", bad, 5060, "127.0.0.2", null, null, null);
            assertThrows(IllegalArgumentException.class, () -> write(settings(trunk, false)), bad);
            var registered = new AsteriskSettings.Trunk("127.0.0.3", "host", 5060, "127.0.0.2", "user", bad, null);
            assertThrows(IllegalArgumentException.class, () -> write(settings(registered, false)), bad);
        }
    }

    @Test
    void only_named_modules_are_loaded_and_none_that_reaches_a_shell() throws IOException {
        write(settings(AsteriskSettings.Trunk.none(), false));
        List<String> loaded = read("modules.conf")
                .lines()
                .filter(line -> line.startsWith("load"))
                .toList();
        assertTrue(read("modules.conf").contains("autoload = no"));
        for (String never : List.of(
                "app_system",
                "func_shell",
                "func_env",
                "app_originate",
                "app_exec",
                "res_config",
                "res_pjsip_messaging")) {
            assertTrue(loaded.stream().noneMatch(line -> line.contains(never)), never);
        }
    }

    /** Packets that keep their sender's numbers are a jump to whoever hears them after the music: half of those heard nothing. */
    @Test
    void two_who_talk_are_not_joined_packet_by_packet() throws IOException {
        write(settings(AsteriskSettings.Trunk.none(), false));
        List<String> lines = read("modules.conf").lines().toList();
        assertTrue(lines.contains("load = bridge_simple.so"));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("load") && line.contains("bridge_native_rtp")));
    }

    @Test
    void busy_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            AsteriskSettings settings = settings(AsteriskSettings.Trunk.none(), false);
            AsteriskSettings busy = AsteriskTestBed.withAmiPort(settings, taken.getLocalPort());
            IOException told = assertThrows(IOException.class, () -> AsteriskPorts.requireFree(busy));
            assertTrue(String.valueOf(told.getMessage()).contains("ami-port"));
            assertTrue(String.valueOf(told.getMessage()).contains(String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void socket_in_a_deep_folder_is_put_where_its_path_is_short() {
        AsteriskSettings deep = settings(AsteriskSettings.Trunk.none(), false, folder.resolve("x".repeat(120)));
        assertTrue(AsteriskFolders.run(deep).resolve("asterisk.ctl").toString().length() <= 107);
    }

    private void write(AsteriskSettings settings) throws IOException {
        AsteriskFolders.make(settings);
        new AsteriskConfigFiles(settings).write(AsteriskSecrets.in(settings.folder()));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("home/etc").resolve(name));
    }

    private AsteriskSettings settings(AsteriskSettings.Trunk trunk, boolean loop) {
        return settings(trunk, loop, folder.resolve("home"));
    }

    private AsteriskSettings settings(AsteriskSettings.Trunk trunk, boolean loop, Path home) {
        return new AsteriskSettings(
                "n1",
                program,
                home,
                "ulaw",
                loop,
                Duration.ofSeconds(60),
                new AsteriskSettings.Ports(5160, 5188, 5189, 5138, 5173, 20600, 22599, 5174),
                AsteriskSettings.Web.onLoopback(),
                trunk);
    }
}
