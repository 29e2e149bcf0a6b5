package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A customer's whole number reaches no agent's machine: not the desk's socket, not the phone's, not an answer to the page. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class MaskedNumberIT {
    private static final String NUMBER = "13812347200";
    private static final String SHOWN = "138****7200";

    @Test
    void nothing_that_an_agents_browser_receives_holds_the_number_and_yet_he_calls_back(Centre centre)
            throws Exception {
        Team team = centre.team();
        var received = new CopyOnWriteArrayList<String>();
        // Whose answers are whole: the body of one that was broken off never comes.
        var asked = new CopyOnWriteArrayList<Request>();
        try (AgentDesk desk = centre.desk(team)) {
            desk.page().onWebSocket(socket -> socket.onFrameReceived(frame -> received.add(frame.text())));
            desk.page().onRequestFinished(asked::add);
            // From the beginning, with both sockets listened to.
            desk.page().reload();
            desk.goReady();
            // Many networks send the number as the name too.
            RobotCall customer = centre.ring(team, NUMBER, NUMBER);
            desk.awaitOffer().awaitText("offer", SHOWN).answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("").awaitOutcome("ANSWERED");
            desk.page().locator(".recent__one button").first().click();
            desk.awaitCall("CONNECTED");
            RobotCall again = centre.carrier().rung(NUMBER);
            desk.hears(Carrier.CUSTOMER_TONE).press("hang-up").finishWrapUp("");
            again.ended().get(10, SECONDS);
            desk.page().navigate("/#/calls");
            desk.part("call-row").first().waitFor();
            for (Request one : asked) if (one.url().contains("/api/")) received.add(body(one));
        }
        assertTrue(received.stream().anyMatch(text -> text.contains(SHOWN)), "nothing was listened to");
        assertTrue(received.stream().anyMatch(text -> text.startsWith("INVITE ")), "the phone was not listened to");
        assertEquals(
                List.of(),
                received.stream()
                        .filter(text -> text.contains(NUMBER.substring(3)))
                        .toList());
    }

    @Test
    void a_supervisor_gets_the_whole_number_when_he_asks_and_the_log_says_so(Centre centre) throws Exception {
        Team team = centre.team();
        RobotCall customer = centre.ring(team, NUMBER, "");
        customer.connected().get(10, SECONDS);
        customer.hangUp();
        EndedCall call = centre.endedCall(team);
        assertEquals(SHOWN, call.text("customerNumber"));
        String id = call.text("id");
        Api admin = centre.adminApi();
        assertEquals(
                NUMBER,
                admin.post("/api/calls/" + id + "/number", Map.of())
                        .get("number")
                        .asString());
        JsonNode line = admin.get("/api/admin/audit?what=number-revealed&size=1")
                .get("items")
                .get(0);
        assertEquals(id, line.get("object").asString());
    }

    private static String body(Request request) {
        try {
            return request.response().text();
        } catch (PlaywrightException gone) {
            // A page that is left has no bodies any more.
            return "";
        }
    }
}
