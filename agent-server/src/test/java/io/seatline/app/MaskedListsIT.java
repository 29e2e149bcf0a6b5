package io.seatline.app;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.callback.Tables.REQUEST;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.voicemail.Tables.MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.customer.FollowUpStore;
import io.seatline.db.recording.enums.State;
import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** No list shows a customer's whole number, to nobody; who leads the floor asks for one, and the log keeps that he did. */
@CentreTest
class MaskedListsIT {
    /** The demonstration's customers have mobile numbers. */
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9-])1[3-9][0-9]{9}(?![0-9])");

    private static final String NUMBER = "13912345678";
    private static final String SHOWN = "139****5678";
    private static final List<String> PEOPLE = List.of("chen", "sun", "qian", "admin");
    /** Each with a line about the number, and who sees it. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "/api/recordings?size=200", List.of("chen", "sun", "admin"),
            "/api/voicemail?size=200", List.of("chen", "sun", "admin"),
            "/api/callbacks?size=200", List.of("sun", "admin"),
            "/api/follow-ups", List.of("chen", "sun", "admin"));

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    FollowUpStore followUps;

    @Autowired
    ApplicationContext context;

    private final UUID message = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();

    @BeforeEach
    void plant() {
        int queue = db.select(QUEUE.ID).from(QUEUE).where(QUEUE.NAME.eq("售后服务")).fetchSingle(QUEUE.ID);
        int chen = db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq("chen"))
                .fetchSingle(ACCOUNT_.ID);
        var now = OffsetDateTime.now();
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, UUID.randomUUID())
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(RECORDING_.AGENT_ID, chen)
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, NUMBER)
                .set(RECORDING_.STARTED_AT, now)
                .set(RECORDING_.STATE, State.FAILED)
                .set(RECORDING_.REASON, "test")
                .execute();
        db.insertInto(MESSAGE)
                .set(MESSAGE.ID, message)
                .set(MESSAGE.CALL_ID, UUID.randomUUID())
                .set(MESSAGE.QUEUE_ID, queue)
                .set(MESSAGE.NUMBER, NUMBER)
                .set(MESSAGE.LEFT_AT, now)
                .set(MESSAGE.DURATION_MS, 3000)
                .set(MESSAGE.PATH, message + ".wav")
                .set(MESSAGE.SHA256, "0".repeat(64))
                .execute();
        // Not to be called while we look.
        db.insertInto(REQUEST)
                .set(REQUEST.ID, request)
                .set(REQUEST.CALL_ID, UUID.randomUUID())
                .set(REQUEST.QUEUE_ID, queue)
                .set(REQUEST.NUMBER, NUMBER)
                .set(REQUEST.MODE, "AGENT_FIRST")
                .set(REQUEST.ASKED_AT, now)
                .set(REQUEST.DUE_AT, now.plusDays(1))
                .execute();
        var by = new AgentId(chen);
        followUps.add(
                new FollowUpStore.NewFollowUp(null, NUMBER, "回电", Instant.now().plusSeconds(600), by), by);
    }

    @Test
    void every_list_shows_its_line_and_none_a_whole_number() {
        LISTS.forEach((list, seenBy) -> {
            for (String login : seenBy) {
                var answer = TestBrowser.loggedIn(port, login).get(list);
                assertEquals(200, answer.status(), login + " " + list);
                assertTrue(answer.body().contains(SHOWN), () -> login + " sees nothing in " + list + answer.body());
                assertMasked(login, list, answer.body());
            }
        });
    }

    /** Also of those that are added later. */
    @Test
    void nothing_that_can_be_read_holds_a_whole_number() {
        var paths = Stream.concat(readable().stream(), Stream.of("/api/calls?size=200", "/api/admin/audit?size=200"))
                .toList();
        assertTrue(paths.size() > 25, paths.toString());
        for (String login : PEOPLE) {
            var browser = TestBrowser.loggedIn(port, login);
            var calls = browser.get("/api/calls?size=200").body();
            if (!login.equals("qian")) assertTrue(calls.contains("****"), calls);
            for (String path : paths)
                assertMasked(login, path, browser.get(path).body());
        }
    }

    @Test
    void the_log_of_what_was_done_with_a_number_does_not_hold_it() {
        var sun = TestBrowser.loggedIn(port, "sun");
        var revealed = sun.ask("POST", "/api/voicemail/" + message + "/number");
        assertEquals(NUMBER, revealed.json().get("number").asString());
        assertEquals(
                204, sun.ask("POST", "/api/callbacks/" + request + "/cancel").status());
        var admin = TestBrowser.loggedIn(port, "admin");
        for (String log : List.of("/api/admin/audit?size=200", "/api/admin/audit/export?format=CSV")) {
            var answer = admin.get(log);
            assertTrue(answer.body().contains(message.toString()), () -> "not in " + log);
            assertTrue(answer.body().contains(request.toString()), () -> "not in " + log);
            assertMasked("admin", log, answer.body());
        }
    }

    private static void assertMasked(String login, String path, String body) {
        var found = WHOLE.matcher(body);
        assertTrue(!found.find(), () -> login + " " + path + " " + found.group());
    }

    private Set<String> readable() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void an_agent_does_not_read_the_hidden_digits_out_by_searching() {
        var sun = TestBrowser.loggedIn(port, "sun");
        JsonNode call = first(TestBrowser.loggedIn(port, "chen"), "");
        String whole = reveal(sun, call);
        for (String part : List.of(whole.substring(0, 8), whole.substring(2)))
            assertEquals(0, total(TestBrowser.loggedIn(port, "chen"), part), part);
        for (String part : List.of(whole, whole.substring(7)))
            assertTrue(total(TestBrowser.loggedIn(port, "chen"), part) > 0, part);
        assertTrue(total(sun, whole.substring(0, 8)) > 0);
    }

    @Test
    void a_supervisor_asks_and_an_agent_may_not() {
        var sun = TestBrowser.loggedIn(port, "sun");
        JsonNode call = first(sun, "");
        String whole = reveal(sun, call);
        String shown = call.get("customerNumber").asString();
        assertTrue(WHOLE.matcher(whole).matches(), whole);
        assertTrue(whole.startsWith(shown.substring(0, 3)) && whole.endsWith(shown.substring(7)), shown);
        String path = "/api/calls/" + call.get("id").asString() + "/number";
        for (String login : List.of("chen", "qian"))
            assertEquals(
                    403, TestBrowser.loggedIn(port, login).ask("POST", path).status(), login);
        var log = TestBrowser.loggedIn(port, "admin").get("/api/admin/audit?what=number-revealed&who=sun");
        assertTrue(log.body().contains(call.get("id").asString()), log.body());
        assertTrue(!log.body().contains(whole), "the log holds the number");
    }

    private static String reveal(TestBrowser browser, JsonNode call) {
        return browser.ask("POST", "/api/calls/" + call.get("id").asString() + "/number")
                .json()
                .get("number")
                .asString();
    }

    private static int total(TestBrowser browser, String number) {
        return browser.get("/api/calls?number=" + number).json().get("total").asInt();
    }

    private static JsonNode first(TestBrowser browser, String number) {
        return browser.get("/api/calls?size=1&number=" + number)
                .json()
                .get("items")
                .get(0);
    }
}
