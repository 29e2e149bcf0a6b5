package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.seatline.telephony.LineId;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class AriEndpointsTest {
    private static final String SECRET = "0123456789abcdef";

    @Test
    void accounts_go_where_the_switch_listens() throws Exception {
        assertEquals(List.of("auth", "aor", "endpoint"), asked("127.0.0.9", "127.0.0.9"));
        assertEquals(List.of("auth", "aor", "endpoint"), asked("127.0.0.1", "0.0.0.0"));
    }

    private static List<String> asked(String listening, String webAddress) throws Exception {
        var kinds = new CopyOnWriteArrayList<String>();
        HttpServer web = HttpServer.create(new InetSocketAddress(listening, 0), 0);
        web.createContext("/", exchange -> {
            kinds.add(exchange.getRequestURI().getPath().split("/")[6]);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        web.start();
        try (var accounts =
                new AriEndpoints(settings(webAddress, web.getAddress().getPort()), SECRET)) {
            accounts.provision(new LineId("agent-1"), SECRET, Set.of());
        } finally {
            web.stop(0);
        }
        return kinds;
    }

    private static AsteriskSettings settings(String webAddress, int port) {
        return new AsteriskSettings(
                "s1",
                Path.of("asterisk"),
                Path.of("switch"),
                "ulaw",
                false,
                Duration.ofSeconds(60),
                new AsteriskSettings.Ports(1, port, 2, 3, 4, 5, 6, 7),
                new AsteriskSettings.Web(webAddress, null, "seatline.invalid", null),
                AsteriskSettings.Trunk.none());
    }
}
