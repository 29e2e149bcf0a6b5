package io.seatline.transcript;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A service that takes the form of the transcription API and answers what it is told to. */
final class MadeSpeechService implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Each form as it came, bytes as characters. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<String> keys = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    /** Says how long its answer is, and never gives it. */
    volatile boolean stalls;

    volatile String answer = "{\"segments\": []}";

    MadeSpeechService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/audio/transcriptions", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            if (stalls) {
                exchange.getResponseBody().flush();
                ended.await();
            }
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
    }
}
