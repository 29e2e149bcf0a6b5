package io.seatline.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's session with the server's HTTP API. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;

    private Api(URI server) {
        this.server = server;
    }

    static Api as(URI server, String login, String password) throws IOException, InterruptedException {
        Api api = new Api(server);
        // the first answer of any kind brings the CSRF cookie
        api.http.send(HttpRequest.newBuilder(server.resolve("/api/me")).build(), BodyHandlers.discarding());
        String form = "username=" + encoded(login) + "&password=" + encoded(password);
        HttpResponse<String> answer = api.send(
                "POST", "/api/login", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 204)
            throw new IOException("log-in of " + login + ": " + answer.statusCode() + " " + answer.body());
        return api;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return read("GET " + path, send("GET", path, "application/json", new byte[0]));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return read("POST " + path, send("POST", path, "application/json", JSON.writeValueAsBytes(body)));
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return read("PUT " + path, send("PUT", path, "application/json", JSON.writeValueAsBytes(body)));
    }

    /** A file as the body. */
    JsonNode upload(String path, byte[] file) throws IOException, InterruptedException {
        return read("POST " + path, send("POST", path, "application/octet-stream", file));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException("GET " + path + ": " + answer.statusCode());
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("Origin", server.toString());
        for (HttpCookie cookie : cookies.getCookieStore().getCookies())
            if ("XSRF-TOKEN".equals(cookie.getName())) request.header("X-XSRF-TOKEN", cookie.getValue());
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode read(String what, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) throw new IOException(what + ": " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
