package io.seatline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.doctor.PortCheck.Wanted;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private static final Path DATA = Path.of("data-of-nobody");

    @Test
    void a_taken_port_is_told_with_its_holder_and_its_setting() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var finding = only(new Wanted("server.port", false, "127.0.0.1", taken.getLocalPort()));
            assertEquals("port-taken-by", finding.word());
            assertEquals("server.port", finding.values().get("setting"));
            assertEquals(
                    String.valueOf(ProcessHandle.current().pid()),
                    finding.values().get("pid"));
        }
    }

    @Test
    void a_taken_udp_port_is_told_and_is_no_matter_on_another_address() throws IOException {
        try (var taken = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
            int port = taken.getLocalPort();
            assertEquals(
                    "port-taken-by",
                    only(new Wanted("sip-port", true, "127.0.0.2", port)).word());
            assertEquals(
                    "ports-free",
                    only(new Wanted("sip-port", true, "127.0.0.3", port)).word());
        }
    }

    @Test
    void an_address_of_another_machine_is_told() {
        assertEquals(
                "address-foreign",
                only(new Wanted("bind", true, "192.0.2.1", 5160)).word());
    }

    private static Finding only(Wanted wanted) {
        List<Finding> findings = PortCheck.of(List.of(wanted), DATA);
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }
}
