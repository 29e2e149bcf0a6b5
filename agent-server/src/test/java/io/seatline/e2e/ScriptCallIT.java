package io.seatline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A call as an agent works it: the pop with its script, the answers, the result by keys, and what is left of it all. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class ScriptCallIT {
    private static final String NUMBER = "02155551234";

    @Test
    void script_pops_up_with_the_call_and_its_answers_and_result_are_kept_and_exported(Centre centre) throws Exception {
        Team team = centre.team();
        Api admin = centre.adminApi();
        int script = publish(admin, team);
        admin.put(
                "/api/admin/wrap-up-rules/" + team.queueId(),
                Map.of("codeRequired", true, "extendSeconds", 120, "overtimeSeconds", 120));
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, NUMBER, "李伟");
            desk.awaitOffer().awaitShown("script");
            assertThat(desk.part("customer-place")).hasText(java.util.regex.Pattern.compile("上海|Shanghai"));
            assertThat(desk.part("script-words")).containsText("王芳");
            desk.shot("desk-offer-script").type("F2").awaitCall("CONNECTED");
            newCard(desk);
            desk.press("question-q1-0").press("script-next");
            assertThat(desk.part("script-step")).containsText("登记");
            desk.part("question-q2").fill("=1+1");
            desk.shot("desk-script");
            // What is typed is kept by itself, before anything is pressed.
            Until.satisfied(
                    "the answer is kept",
                    Duration.ofSeconds(10),
                    () -> kept(admin, script),
                    csv -> csv.contains("'=1+1"));
            desk.press("script-next");
            assertThat(desk.part("script-step")).containsText(java.util.regex.Pattern.compile("已完成|Finished"));
            desk.press("hang-up").awaitState("WRAPPING_UP");
            customer.ended().get(10, java.util.concurrent.TimeUnit.SECONDS);
            // A required result is not skipped; 2 opens the questions, 2 is "order and delivery".
            desk.press("wrap-up-finish").awaitState("WRAPPING_UP").type("2").type("2");
            assertThat(desk.part("wrap-up-chosen")).isVisible();
            desk.shot("desk-wrap-up-tree")
                    .press("wrap-up-finish")
                    .awaitGone("wrap-up")
                    .awaitState("READY");
        }
        EndedCall call = centre.endedCall(team);
        assertEquals("question-order", call.text("wrapUpCode"));
        var csv = kept(admin, script);
        assertTrue(csv.contains("是,是"), csv);
        assertTrue(csv.contains("021****1234"), csv);
        assertTrue(!csv.contains(NUMBER), csv);
    }

    private static void newCard(AgentDesk desk) {
        desk.press("customer-edit");
        desk.part("customer-name").fill("李伟华");
        desk.part("customer-company").fill("云启");
        desk.press("customer-save").awaitGone("customer-save");
        assertThat(desk.part("customer-card")).containsText("云启");
        assertThat(desk.part("script-words")).containsText("王芳");
    }

    private static String kept(Api admin, int script) throws IOException, InterruptedException {
        var from = encoded(Instant.now().minusSeconds(3600));
        var to = encoded(Instant.now().plusSeconds(3600));
        return new String(
                admin.bytes("/api/scripts/" + script + "/answers?format=CSV&from=" + from + "&to=" + to),
                StandardCharsets.UTF_8);
    }

    private static String encoded(Instant at) {
        return URLEncoder.encode(at.toString(), StandardCharsets.UTF_8);
    }

    private static int publish(Api admin, Team team) throws IOException, InterruptedException {
        var hello = Map.of(
                "id",
                "hello",
                "title",
                "开场",
                "text",
                "您好{{customer.name}}，我是{{agent.name}}，请问需要上门服务吗？",
                "knowledge",
                "上门服务",
                "questions",
                List.of(Map.of(
                        "id", "q1", "label", "需要上门", "type", "CHOICE", "required", true, "choices", List.of("是", "否"))),
                "end",
                false,
                "branchOn",
                "q1",
                "branches",
                List.of(Map.of("answer", "是", "to", "visit"), Map.of("answer", "否", "to", "visit")));
        var visit = Map.of(
                "id",
                "visit",
                "title",
                "登记",
                "text",
                "好的，为您登记。",
                "knowledge",
                "",
                "questions",
                List.of(Map.of("id", "q2", "label", "备注", "type", "TEXT", "required", false, "choices", List.of())),
                "end",
                true,
                "branches",
                List.of());
        JsonNode made = admin.post(
                "/api/admin/scripts",
                Map.of(
                        "name",
                        "上门服务 " + team.queueId(),
                        "active",
                        true,
                        "draft",
                        Map.of(
                                "steps",
                                List.of(hello, visit),
                                "objections",
                                List.of(Map.of("title", "太贵了", "text", "首次上门免费。", "knowledge", ""))),
                        "version",
                        0));
        int id = made.get("id").asInt();
        admin.post("/api/admin/scripts/" + id + "/publish", Map.of("version", 1));
        admin.put("/api/admin/script-queues/" + team.queueId(), Map.of("scriptId", id));
        return id;
    }
}
