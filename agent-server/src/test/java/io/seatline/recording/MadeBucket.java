package io.seatline.recording;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.seatline.kernel.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One bucket over HTTP that checks what a store checks: who asks, SHA-256 of what is put, If-Match, ranges. */
public final class MadeBucket implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    public final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    public final AtomicInteger ranges = new AtomicInteger();
    /** What happens to the bytes of an object on their way into the store. */
    public volatile boolean flipsStoredBits;
    /** On their way over the network. */
    public volatile boolean flipsSentBits;
    /** Not null: it answers so to everything. */
    public volatile @Nullable Integer refuses;

    private final HttpServer server;

    public MadeBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sound/", this::answer);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            byte[] body = asked.getRequestBody().readAllBytes();
            String key = asked.getRequestURI().getPath().substring("/sound/".length());
            String who = asked.getRequestHeaders().getFirst("Authorization");
            if (refuses != null) refuse(asked, refuses, "SlowDown");
            else if (who == null || !who.contains("Credential=made-key/")) refuse(asked, 403, "AccessDenied");
            else if (asked.getRequestMethod().equals("PUT")) put(asked, key, body);
            else if (asked.getRequestMethod().equals("DELETE")) {
                objects.remove(key);
                asked.sendResponseHeaders(204, -1);
            } else give(asked, key, asked.getRequestMethod().equals("HEAD"));
        }
    }

    private void put(HttpExchange asked, String key, byte[] body) throws IOException {
        if (flipsSentBits) body[0] ^= 1;
        String wanted = asked.getRequestHeaders().getFirst("x-amz-checksum-sha256");
        String found = Base64.getEncoder().encodeToString(Sha256.digest().digest(body));
        if (!found.equals(wanted)) {
            refuse(asked, 400, "BadDigest");
            return;
        }
        if (flipsStoredBits) body[0] ^= 1;
        objects.put(key, body);
        asked.getResponseHeaders().set("ETag", tag(body));
        asked.sendResponseHeaders(200, -1);
    }

    private void give(HttpExchange asked, String key, boolean headOnly) throws IOException {
        byte[] body = objects.get(key);
        String match = asked.getRequestHeaders().getFirst("If-Match");
        if (body == null) refuse(asked, 404, "NoSuchKey");
        else if (match != null && !match.equals(tag(body))) refuse(asked, 412, "PreconditionFailed");
        else {
            asked.getResponseHeaders().set("ETag", tag(body));
            String range = asked.getRequestHeaders().getFirst("Range");
            Matcher part = RANGE.matcher(range == null ? "" : range);
            if (headOnly) {
                asked.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
                asked.sendResponseHeaders(200, -1);
            } else if (part.matches()) {
                ranges.incrementAndGet();
                send(
                        asked,
                        206,
                        Arrays.copyOfRange(body, Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)) + 1));
            } else send(asked, 200, body);
        }
    }

    private static void refuse(HttpExchange asked, int status, String code) throws IOException {
        if (asked.getRequestMethod().equals("HEAD")) asked.sendResponseHeaders(status, -1);
        else send(asked, status, ("<Error><Code>" + code + "</Code><Message>made</Message></Error>").getBytes());
    }

    private static void send(HttpExchange asked, int status, byte[] body) throws IOException {
        asked.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        asked.getResponseBody().write(body);
    }

    private static String tag(byte[] body) {
        return '"' + Integer.toHexString(Arrays.hashCode(body)) + '"';
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
