package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A caller presses a key, hangs up, and is called when it is his turn: one call from beginning to end. */
@ExtendWith(CentreExtension.class)
@Timeout(150)
class VirtualHoldIT {
    /** A customer's phone rings at least so long before he answers. */
    private static final Duration RINGS = Duration.ofMillis(1400);

    @Test
    void agents_phone_first_the_customer_is_dialed_when_the_agent_has_answered(Centre centre) throws Exception {
        Team team = offering(centre, "AGENT_FIRST");
        try (AgentDesk desk = centre.desk(team)) {
            promised(centre, team, "13812348200");
            desk.awaitPhone().press("go-ready").awaitOffer();
            PlaywrightAssertions.assertThat(desk.part("offer")).not().containsText("13812348200");
            desk.shot("desk-offer-callback");
            Instant answers = Instant.now();
            desk.type("F2").awaitCall("CONNECTED");
            RobotCall customer = centre.carrier().rung("13812348200");
            Instant reached = customer.connected().get(10, SECONDS);
            assertFalse(reached.isBefore(answers.plus(RINGS)), () -> "rung before " + answers + ": " + reached);
            theyTalk(desk, customer);
        }
        kept(centre, team);
    }

    @Test
    void customers_phone_first_he_waits_the_rest_and_rings_like_any_other(Centre centre) throws Exception {
        Team team = offering(centre, "CUSTOMER_FIRST");
        try (AgentDesk desk = centre.desk(team)) {
            promised(centre, team, "13812349200");
            desk.awaitPhone().press("go-ready");
            // Nobody of ours has answered anything yet.
            RobotCall customer = centre.carrier().rung("13812349200");
            RobotEar.hearsMusic(customer);
            desk.awaitOffer().type("F2").awaitCall("CONNECTED");
            theyTalk(desk, customer);
        }
        kept(centre, team);
    }

    private static void theyTalk(AgentDesk desk, RobotCall customer) throws Exception {
        desk.hears(Carrier.CUSTOMER_TONE);
        RobotEar.hears(customer, Browser.AGENT_TONE);
        customer.hangUp();
        desk.finishWrapUp("");
    }

    private static void kept(Centre centre, Team team) throws Exception {
        assertEquals("INBOUND", centre.endedCall(team).is("ANSWERED").text("direction"));
        Api admin = centre.adminApi();
        Until.satisfied(
                "the promise is kept",
                Duration.ofSeconds(15),
                () -> promise(admin, team).get("state").asString(),
                "REACHED"::equals);
    }

    /** He presses the key as often as it takes to be in time for the offer, and is let go. */
    private static void promised(Centre centre, Team team, String number) throws Exception {
        RobotCall caller = centre.ring(team, number, "李伟");
        caller.connected().get(20, SECONDS);
        Api admin = centre.adminApi();
        JsonNode promise = Until.satisfied(
                "the caller is promised a call",
                Duration.ofSeconds(40),
                () -> {
                    if (!caller.ended().isDone()) centre.carrier().press(caller, "1");
                    return promise(admin, team);
                },
                line -> !line.isMissingNode());
        assertEquals("OPEN", promise.get("state").asString());
        caller.ended().get(30, SECONDS);
    }

    private static JsonNode promise(Api admin, Team team) throws IOException, InterruptedException {
        for (JsonNode line : admin.get("/api/callbacks").get("items"))
            if (line.path("queueId").asInt() == team.queueId()) return line;
        return MissingNode.getInstance();
    }

    private static Team offering(Centre centre, String mode) throws IOException, InterruptedException {
        Team team = centre.team();
        Map<String, @Nullable Object> comfort = new HashMap<>();
        comfort.put("callbackMode", mode);
        comfort.put("callbackAfterSeconds", 1);
        comfort.put("announcePosition", false);
        comfort.put("announceWait", false);
        QueueForm.comfort(centre.adminApi(), team, comfort);
        return team;
    }
}
