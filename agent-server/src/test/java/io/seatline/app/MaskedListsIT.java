package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** No list shows a customer's whole number, to nobody; who leads the floor asks for one, and the log keeps that he did. */
@CentreTest
class MaskedListsIT {
    /** The demonstration's customers have mobile numbers. */
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9-])1[3-9][0-9]{9}(?![0-9])");

    private static final List<String> LISTS =
            List.of("/api/calls?size=200", "/api/recordings?size=200", "/api/voicemail", "/api/follow-ups");

    @LocalServerPort
    int port;

    @Test
    void no_list_holds_a_whole_number() {
        for (String login : List.of("chen", "sun", "admin"))
            for (String list : LISTS) {
                var answer = TestBrowser.loggedIn(port, login).get(list);
                assertEquals(200, answer.status(), list);
                var found = WHOLE.matcher(answer.body());
                assertTrue(!found.find(), () -> login + " " + list + " " + found.group());
            }
        assertTrue(
                TestBrowser.loggedIn(port, "chen").get(LISTS.getFirst()).body().contains("****"));
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
