package io.seatline.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The measuring instruments, before anything is measured with them. */
@Timeout(60)
class EarIT {
    /** A page that calls itself with its microphone. */
    private static final String PAGE = """
            <!doctype html><audio id="a" autoplay></audio><script>
            (async () => {
              const mic = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false } });
              const from = new RTCPeerConnection(), to = new RTCPeerConnection();
              from.onicecandidate = (e) => to.addIceCandidate(e.candidate);
              to.onicecandidate = (e) => from.addIceCandidate(e.candidate);
              to.ontrack = (e) => { document.getElementById('a').srcObject = e.streams[0]; };
              mic.getTracks().forEach((t) => from.addTrack(t, mic));
              window.mute = (muted) => mic.getTracks().forEach((t) => { t.enabled = !muted; });
              await from.setLocalDescription();
              await to.setRemoteDescription(from.localDescription);
              await to.setLocalDescription();
              await from.setRemoteDescription(to.localDescription);
            })();
            </script>
            """;

    @Test
    void the_ear_hears_the_microphones_tone_and_its_silence() throws IOException {
        HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", exchange -> {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        pages.start();
        try (Browser browser = new Browser();
                BrowserContext person =
                        browser.person("http://127.0.0.1:" + pages.getAddress().getPort())) {
            Page page = person.newPage();
            page.navigate("/");
            Ear.waitForTone(page, Browser.AGENT_TONE);
            Ear.waitForSilence(page, 400);
            page.evaluate("mute(true)");
            Ear.waitForSilence(page, Browser.AGENT_TONE);
        } finally {
            pages.stop(0);
        }
    }
}
