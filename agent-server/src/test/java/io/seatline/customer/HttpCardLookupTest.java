package io.seatline.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpCardLookupTest {
    private final HttpCardLookup lookup = new HttpCardLookup(new JsonFacts()::read);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger redirected = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/facts",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"等级\":\"金卡\",\"积分\":1280,\"<b>x</b>\":\"<script>\\u202E\",\"nested\":{\"a\":1},\"empty\":\"\"}"));
        server.createContext("/list", exchange -> answer(exchange, 200, "[1,2]"));
        server.createContext("/html", exchange -> answer(exchange, 200, "<html>"));
        server.createContext("/error", exchange -> answer(exchange, 500, "{\"a\":\"b\"}"));
        server.createContext("/huge", exchange -> answer(exchange, 200, "{\"a\":\"" + "x".repeat(70_000) + "\"}"));
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().add("Location", "/target");
            answer(exchange, 302, "");
        });
        server.createContext("/target", exchange -> {
            redirected.incrementAndGet();
            answer(exchange, 200, "{\"a\":\"b\"}");
        });
        server.createContext("/silent", exchange -> await());
        server.createContext("/trickle", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"a\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<CardLookup.Fact> ask(String path) {
        return lookup.ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    @Test
    void plain_values_become_facts_in_their_order() {
        assertEquals(
                List.of(
                        new CardLookup.Fact("等级", "金卡"),
                        new CardLookup.Fact("积分", "1280"),
                        new CardLookup.Fact("<b>x</b>", "<script>")),
                ask("/facts"));
    }

    @Test
    void anything_but_an_object_answered_at_once_is_nothing() {
        for (var path : List.of("/list", "/html", "/error", "/huge", "/missing")) {
            assertEquals(List.of(), ask(path), path);
        }
        assertEquals(List.of(), lookup.ask(URI.create("http://127.0.0.1:1/")));
    }

    @Test
    void redirect_is_not_followed() {
        assertEquals(List.of(), ask("/redirect"));
        assertEquals(0, redirected.get());
    }

    @Test
    void house_that_says_nothing_or_does_not_end_is_given_up_within_its_time() {
        for (var path : List.of("/silent", "/trickle")) {
            var began = System.nanoTime();
            assertEquals(List.of(), ask(path), path);
            var took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.compareTo(Duration.ofSeconds(3)) < 0, path + " took " + took);
        }
    }
}
