package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.account.Role;
import io.seatline.desk.DeskMessage;
import io.seatline.desk.DeskRules;
import io.seatline.desk.DeskTarget;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who may open the desk's socket, and who may say what on it. */
@CentreTest
class DeskSocketIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long ASKED = 7;
    private static final Map<Role, String> PEOPLE =
            Map.of(Role.AGENT, "chen", Role.SUPERVISOR, "sun", Role.REVIEWER, "qian", Role.ADMIN, "admin");

    @LocalServerPort
    int port;

    @Test
    void a_page_from_elsewhere_and_one_without_an_origin_are_refused() {
        var browser = TestBrowser.loggedIn(port, "chen");
        for (String origin : new String[] {
            "http://evil.example",
            "http://127.0.0.1",
            "http://127.0.0.1:" + port + ".evil.example",
            "http://127.0.0.1:" + port + "@evil.example",
            "http://evil.example/127.0.0.1:" + port,
            "http://localhost:" + port,
            "http://127.0.0.1:" + (port + 1),
            "null",
            "not a uri",
            null
        }) {
            assertEquals(403, refusal(browser, origin), String.valueOf(origin));
        }
        open(browser, home()).abort();
    }

    @Test
    void without_a_log_in_there_is_no_socket() {
        var stranger = new TestBrowser(port);
        stranger.get("/api/me");
        assertEquals(401, refusal(stranger, home()));
    }

    @Test
    void nothing_is_heard_before_the_token() throws Exception {
        var browser = TestBrowser.loggedIn(port, "chen");
        for (String first : List.of(
                "{\"type\":\"goReady\",\"id\":7}",
                "{\"type\":\"hello\",\"id\":7,\"csrf\":\"guess\"}",
                "{\"type\":\"hello\",\"id\":7,\"csrf\":\"\"}")) {
            var frames = new Frames();
            open(browser, home(), frames).sendText(first, true).join();
            assertEquals(4004, frames.closed.get(20, TimeUnit.SECONDS));
            assertEquals(
                    List.of(),
                    frames.frames.stream()
                            .filter(frame -> !frame.path("slug").asString("").equals("csrf-missing"))
                            .toList());
        }
    }

    /** The other half of the rules, beside {@link RoleRulesIT}. */
    @Test
    void every_message_is_heard_from_those_who_may_say_it_and_from_nobody_else() throws Exception {
        assertEquals(Set.of(DeskMessage.class.getPermittedSubclasses()), DeskRules.ROLES.keySet());
        var wrong = new ArrayList<String>();
        for (var person : PEOPLE.entrySet()) {
            var browser = TestBrowser.loggedIn(port, person.getValue());
            for (Class<?> type : DeskMessage.class.getPermittedSubclasses()) {
                if (type == DeskMessage.Hello.class) {
                    continue;
                }
                boolean may = DeskRules.ROLES.getOrDefault(type, Set.of()).contains(person.getKey());
                var answer = ask(browser, type);
                if (may == answer.path("slug").asString("").equals("not-allowed")) {
                    wrong.add(person.getKey() + " " + type.getSimpleName() + " " + answer);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_quality_of_a_call_that_is_not_ones_own_is_refused() throws Exception {
        var answer = ask(TestBrowser.loggedIn(port, "chen"), DeskMessage.CallQuality.class);
        assertEquals("call-gone", answer.path("slug").asString(), answer.toString());
    }

    private JsonNode ask(TestBrowser browser, Class<?> type) throws InterruptedException {
        var frames = new Frames();
        var socket = open(browser, home(), frames);
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        socket.sendText("{\"type\":\"hello\",\"id\":1,\"csrf\":\"" + token + "\"}", true)
                .join();
        socket.sendText(sample(type), true).join();
        JsonNode answer = frames.answer();
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        return answer;
    }

    /** A message of that type with values that could be. */
    private static String sample(Class<?> type) {
        ObjectNode message = JSON.createObjectNode();
        message.put(
                "type",
                type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + type.getSimpleName().substring(1));
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> kind = component.getType();
            if (component.getName().equals("id")) {
                message.put("id", ASKED);
            } else if (kind == boolean.class) {
                message.put(component.getName(), true);
            } else if (kind == int.class || kind == Integer.class || kind == Double.class) {
                message.put(component.getName(), 2);
            } else if (kind == UUID.class) {
                message.put(component.getName(), UUID.randomUUID().toString());
            } else if (kind == DeskTarget.class) {
                message.putObject(component.getName()).put("agentId", 2);
            } else if (kind.isEnum()) {
                message.put(component.getName(), kind.getEnumConstants()[0].toString());
            } else {
                message.put(component.getName(), "x");
            }
        }
        return JSON.writeValueAsString(message);
    }

    private int refusal(TestBrowser browser, @Nullable String origin) {
        var failed = assertThrows(
                CompletionException.class, () -> open(browser, origin).abort());
        if (failed.getCause() instanceof WebSocketHandshakeException handshake) {
            return handshake.getResponse().statusCode();
        }
        throw new AssertionError(failed);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    private WebSocket open(TestBrowser browser, @Nullable String origin) {
        return open(browser, origin, new Frames());
    }

    private WebSocket open(TestBrowser browser, @Nullable String origin, Frames frames) {
        var socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", browser.cookieHeader());
        if (origin != null) {
            socket.header("Origin", origin);
        }
        return socket.buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/desk"), frames)
                .join();
    }

    private static final class Frames implements WebSocket.Listener {
        private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        /** To the one question; desks and boards that come between are not it. */
        JsonNode answer() throws InterruptedException {
            while (true) {
                JsonNode frame = frames.poll(20, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("no answer");
                }
                if (frame.path("id").asLong(0) == ASKED) {
                    return frame;
                }
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                frames.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
