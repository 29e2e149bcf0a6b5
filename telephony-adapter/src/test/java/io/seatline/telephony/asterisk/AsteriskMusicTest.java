package io.seatline.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsteriskMusicTest {
    private static final List<SoundName> PIECES = List.of(new SoundName("0".repeat(32)));

    @TempDir
    Path folder;

    private final AtomicInteger reloads = new AtomicInteger();
    private volatile int answer = 204;
    private final HttpServer web;

    AsteriskMusicTest() throws IOException {
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    }

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        web.createContext("/", exchange -> {
            reloads.incrementAndGet();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void close() {
        web.stop(0);
    }

    @Test
    void each_run_tells_the_switch_once_and_then_only_what_is_new() throws Exception {
        var music = music();
        music.keep(PIECES);
        music.keep(PIECES);
        assertEquals(1, reloads.get());
        music.keep(List.of());
        assertEquals(2, reloads.get());
        music().keep(List.of());
        assertEquals(3, reloads.get(), "what an earlier run wrote may never have been read");
    }

    @Test
    void what_the_switch_did_not_take_is_told_again() throws Exception {
        var music = music();
        answer = 500;
        assertThrows(IOException.class, () -> music.keep(PIECES));
        answer = 204;
        music.keep(PIECES);
        assertEquals(2, reloads.get());
    }

    private AsteriskMusic music() {
        var settings = new AsteriskSettings(
                "s1",
                Path.of("asterisk"),
                folder,
                "ulaw",
                false,
                Duration.ofSeconds(60),
                new AsteriskSettings.Ports(1, web.getAddress().getPort(), 2, 3, 4, 5, 6, 7),
                new AsteriskSettings.Web("127.0.0.1", null, "seatline.invalid", null),
                AsteriskSettings.Trunk.none());
        return new AsteriskMusic(settings, new AriEndpoints(settings, "0123456789abcdef"));
    }
}
