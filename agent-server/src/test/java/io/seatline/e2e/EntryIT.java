package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.seatline.e2e.Centre.Team;
import io.seatline.entry.WaveFixture;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Callers before their queue, on the real switch: a voice menu with keys, and a message outside the hours. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class EntryIT {
    private static final AtomicInteger MADE = new AtomicInteger();

    @Test
    void what_a_caller_types_in_the_menu_is_on_the_agents_screen_when_it_rings(Centre centre) throws Exception {
        Team team = centre.team();
        String number = menu(centre, team);
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.carrier().ring("13812349001", "李伟", number);
            RobotEar.hearsPrompt(customer, WaveFixture.HERTZ);
            centre.carrier().press(customer, "2");
            RobotEar.hearsPrompt(customer, WaveFixture.OTHER_HERTZ);
            centre.carrier().press(customer, "4711#");
            desk.awaitOffer();
            PlaywrightAssertions.assertThat(desk.part("offer")).containsText("4711");
            PlaywrightAssertions.assertThat(desk.part("offer")).containsText("订单号");
            desk.shot("desk-offer-menu-input").type("F2").awaitCall("CONNECTED");
            PlaywrightAssertions.assertThat(desk.part("entry-inputs")).containsText("4711");
            customer.hangUp();
            desk.finishWrapUp("");
        }
        centre.endedCall(team).is("ANSWERED");
    }

    @Test
    void outside_the_hours_a_caller_leaves_a_message_that_an_agent_takes_hears_and_closes(Centre centre)
            throws Exception {
        Team team = centre.team();
        Api admin = centre.adminApi();
        int prompt = prompt(admin, WaveFixture.HERTZ);
        int never = id(admin.post(
                "/api/admin/calendars",
                Map.of(
                        "name",
                        "never " + next(),
                        "zone",
                        "Asia/Shanghai",
                        "weekly",
                        List.of(),
                        "days",
                        List.of(),
                        "version",
                        0)));
        String number = "4107%04d".formatted(next());
        var entry = entry(number, team.queueId());
        entry.put("calendar", never);
        entry.put("closedPrompt", prompt);
        entry.put("voicemail", team.queueId());
        admin.post("/api/admin/entries", entry);

        RobotCall customer = centre.carrier().ring("13812349002", "", number);
        RobotEar.hearsPrompt(customer, WaveFixture.HERTZ);
        // The customer's tone is the message; after the prompt and the beep two seconds of it are enough.
        RobotEar.hearsFor(customer, 5);
        centre.carrier().press(customer, "#");
        assertEquals(RobotCall.By.SWITCH, customer.ended().get(20, SECONDS).by());

        Api agent = centre.agent(team);
        JsonNode line = Until.satisfied(
                        "the message is in the agent's list",
                        Duration.ofSeconds(30),
                        () -> agent.get("/api/voicemail").get("items"),
                        items -> items.size() == 1)
                .get(0);
        assertEquals("138****9002", line.get("number").asString());
        assertTrue(line.get("durationMs").asInt() > 1_000, line.toString());
        byte[] sound = agent.bytes("/api/voicemail/" + line.get("id").asString() + "/audio");
        assertTrue(WaveFixture.level(sound, Carrier.CUSTOMER_TONE) > -30, "the customer's voice");
        assertTrue(WaveFixture.level(sound, WaveFixture.HERTZ) < -50, "not our own prompt");
        assertTrue(admin.get("/api/admin/audit?what=voicemail-played")
                .toString()
                .contains(line.get("id").asString()));

        try (AgentDesk desk = centre.desk(team)) {
            desk.page().navigate("/#/voicemail");
            desk.awaitShown("voicemail-row").shot("voicemail").press("voicemail-take");
            desk.awaitGone("voicemail-take").press("voicemail-done").awaitGone("voicemail-done");
        }
        assertEquals(
                "DONE",
                agent.get("/api/voicemail").get("items").get(0).get("state").asString());
        JsonNode call = admin.get("/api/calls?number=13812349002").get("items").get(0);
        assertEquals("VOICEMAIL", call.get("outcome").asString());
    }

    /** A menu: 1 to the queue, 2 asks for an order number and goes to the queue too. */
    private static String menu(Centre centre, Team team) throws IOException, InterruptedException {
        Api admin = centre.adminApi();
        int hello = prompt(admin, WaveFixture.HERTZ);
        int order = prompt(admin, WaveFixture.OTHER_HERTZ);
        var main = node("main", "主菜单", "MENU", hello);
        main.put("choices", List.of(Map.of("digit", "1", "to", "queue"), Map.of("digit", "2", "to", "order")));
        main.put("otherwise", "end");
        var collect = node("order", "查询订单", "COLLECT", order);
        collect.put("label", "订单号");
        collect.put("next", "queue");
        collect.put("otherwise", "queue");
        var queue = node("queue", "人工", "QUEUE", null);
        queue.put("queue", team.queueId());
        var form = new HashMap<String, @Nullable Object>();
        form.put("start", "main");
        form.put("nodes", List.of(main, collect, queue, node("end", "结束", "HANG_UP", null)));
        int flow = id(admin.post("/api/admin/flows", Map.of("name", "menu " + next(), "form", form, "version", 0)));
        admin.post("/api/admin/flows/" + flow + "/publish", Map.of("version", 1));
        String number = "4106%04d".formatted(next());
        var entry = entry(number, null);
        entry.put("flow", flow);
        admin.post("/api/admin/entries", entry);
        return number;
    }

    private static Map<String, @Nullable Object> entry(String number, @Nullable Integer queue) {
        var entry = new HashMap<String, @Nullable Object>();
        entry.put("name", "热线 " + number);
        entry.put("numbers", List.of(number));
        entry.put("language", "zh-CN");
        entry.put("active", true);
        entry.put("queue", queue);
        entry.put("version", 0);
        return entry;
    }

    private static Map<String, @Nullable Object> node(String id, String name, String kind, @Nullable Integer prompt) {
        var node = new HashMap<String, @Nullable Object>();
        node.put("id", id);
        node.put("name", name);
        node.put("kind", kind);
        node.put("prompt", prompt);
        node.put("choices", List.of());
        node.put("waitSeconds", 10);
        node.put("silent", 1);
        node.put("wrong", 1);
        node.put("least", 4);
        node.put("most", 12);
        return node;
    }

    private static int prompt(Api admin, int hertz) throws IOException, InterruptedException {
        String name = "prompt" + next();
        return id(admin.upload(
                "/api/admin/prompts/audio?name=" + name + "&language=zh-CN", WaveFixture.wave(44_100, hertz, 2)));
    }

    private static int id(JsonNode made) {
        return made.get("id").asInt();
    }

    private static int next() {
        return MADE.incrementAndGet();
    }
}
