package io.seatline.app;

import io.seatline.demo.DemoSeed;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
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
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does, as far as the server can tell: keeps cookies, proves the CSRF token. */
public final class TestBrowser {
    private static final JsonMapper JSON = new JsonMapper();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;

    /** An answer. */
    public record Answer(int status, String body, HttpResponse<String> http) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String slug() {
            return json().path("slug").asString("");
        }
    }

    public TestBrowser(int port) {
        home = "http://127.0.0.1:" + port;
    }

    public static TestBrowser loggedIn(int port, String login) {
        var browser = new TestBrowser(port);
        Answer answer = browser.logIn(login, DemoSeed.PASSWORD);
        if (answer.status() != 204) {
            throw new AssertionError("log-in: " + answer);
        }
        return browser;
    }

    public Answer logIn(String login, String password) {
        get("/api/me");
        return send(request("/api/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encode(login) + "&password=" + encode(password))));
    }

    public Answer get(String path) {
        return send(request(path));
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer post(String path, Map<String, ?> form) {
        return post(path, JSON.writeValueAsString(form));
    }

    public Answer put(String path, Map<String, ?> form) {
        return put(path, JSON.writeValueAsString(form));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(request(path).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A file as a page sends it. */
    public Answer upload(String path, byte[] file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** A file as the body. */
    public Answer upload(String method, String path, byte[] file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .method(method, BodyPublishers.ofByteArray(file)));
    }

    /** Any method, with the token, without a body. */
    public Answer ask(String method, String path) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Also from outside: plants a cookie. */
    public void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(home), cookie);
    }

    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "; " + b);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(home + path));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
