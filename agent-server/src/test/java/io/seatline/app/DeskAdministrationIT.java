package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk works with, as an administrator sets it up: reasons, results, scripts, outside pages. */
@CentreTest
class DeskAdministrationIT {
    private static final String STEP = """
            {"id":"%s","title":"%s","text":"%s","knowledge":"","questions":[],"end":%b,"branches":[]%s}""";

    @LocalServerPort
    int port;

    private static String form(String name, int version, String... steps) {
        return "{\"name\":\"" + name + "\",\"active\":true,\"version\":" + version + ",\"draft\":{\"steps\":["
                + String.join(",", steps) + "],\"objections\":[]}}";
    }

    private static String end(String text) {
        return STEP.formatted("end", "结束", text, true, "");
    }

    private static String step(String id, String to) {
        return STEP.formatted(id, id, "您好", false, ",\"otherwise\":\"" + to + "\"");
    }

    @Test
    void script_that_makes_no_sense_is_refused_with_the_place_and_one_with_holes_is_no_message() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var circle = admin.post("/api/admin/scripts", form("绕圈", 0, step("a", "b"), step("b", "a")));
        assertEquals(400, circle.status());
        assertEquals("script-without-end", circle.slug());
        var nowhere = admin.post("/api/admin/scripts", form("无处", 0, step("a", "z"), end("再见")));
        assertEquals("script-jump-nowhere", nowhere.slug());
        assertEquals("steps.0.otherwise", nowhere.json().path("field").asString());
        assertEquals("a", nowhere.json().path("params").path("step").asString());
        for (String hole : new String[] {
            "{}",
            "{\"name\":\"x\"}",
            "{\"name\":\"x\",\"draft\":{\"steps\":[{}]}}",
            "{\"name\":\"x\",\"draft\":{\"steps\":[null]}}",
            "{\"name\":\"x\",\"draft\":{\"steps\":[{\"id\":\"a\",\"title\":\"a\",\"text\":\"a\",\"questions\":[{\"id\":\"q\"}]}]}}"
        }) {
            assertEquals(400, admin.post("/api/admin/scripts", hole).status(), hole);
            assertEquals(400, admin.post("/api/admin/script-preview", hole).status(), hole);
        }
    }

    @Test
    void script_is_published_given_to_a_queue_and_walked_in_the_preview() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var made = admin.post("/api/admin/scripts", form("回访", 0, step("a", "end"), end("再见 {{agent.name}}")));
        assertEquals(201, made.status(), made.body());
        int id = made.json().path("id").asInt();
        assertTrue(made.json().path("draftDiffers").asBoolean());
        var published = admin.post("/api/admin/scripts/" + id + "/publish", "{\"version\":1}");
        assertEquals(1, published.json().path("published").asInt(), published.body());
        assertEquals(
                "PUBLISHED",
                published.json().path("versions").path(0).path("state").asString());
        assertEquals(
                409,
                admin.post("/api/admin/scripts/" + id + "/publish", "{\"version\":1}")
                        .status());
        int queue = admin.get("/api/admin/script-queues")
                .json()
                .path(0)
                .path("queueId")
                .asInt();
        assertEquals(
                204,
                admin.put("/api/admin/script-queues/" + queue, "{\"scriptId\":" + id + "}")
                        .status());
        assertEquals(
                "script-unknown",
                admin.put("/api/admin/script-queues/" + queue, "{\"scriptId\":999}")
                        .slug());
        var draft = form("x", 0, step("a", "end"), end("再见"));
        var preview = admin.post("/api/admin/script-preview", draft.replace("\"name\":\"x\"", "\"move\":\"NEXT\""));
        assertEquals("end", preview.json().path("path").path(1).asString(), preview.body());
    }

    @Test
    void agent_reaches_nothing_of_a_call_that_is_not_before_him() {
        var agent = TestBrowser.loggedIn(port, "dan");
        var call = "/api/calls/" + UUID.randomUUID();
        assertEquals(404, agent.get(call + "/script").status());
        assertEquals(
                404,
                agent.put(call + "/script", "{\"revision\":0,\"move\":\"NEXT\"}")
                        .status());
        assertEquals(404, agent.get(call + "/page").status());
        assertEquals(
                404,
                agent.put(call + "/customer", "{\"name\":\"x\",\"company\":\"\",\"vip\":false,\"version\":0}")
                        .status());
        var later = java.time.Instant.now().plusSeconds(3600);
        assertEquals(
                404,
                agent.post(
                                "/api/follow-ups",
                                "{\"callId\":\"" + UUID.randomUUID() + "\",\"text\":\"x\",\"dueAt\":\"" + later + "\"}")
                        .status());
    }

    @Test
    void follow_up_is_its_agents_own_and_in_the_future() {
        var later = java.time.Instant.now().plusSeconds(3600);
        var dan = TestBrowser.loggedIn(port, "dan");
        assertEquals(
                "follow-up-past",
                dan.post("/api/follow-ups", "{\"text\":\"x\",\"dueAt\":\"2020-01-01T00:00:00Z\"}")
                        .slug());
        assertEquals(
                "field-required",
                dan.post("/api/follow-ups", "{\"text\":\" \",\"dueAt\":\"" + later + "\"}")
                        .slug());
        var made = dan.post("/api/follow-ups", "{\"text\":\"回电\",\"dueAt\":\"" + later + "\"}");
        assertEquals(201, made.status(), made.body());
        int id = made.json().path("id").asInt();
        var done = "{\"text\":\"回电\",\"dueAt\":\"" + made.json().path("dueAt").asString()
                + "\",\"done\":true,\"version\":1}";
        assertEquals(
                404,
                TestBrowser.loggedIn(port, "gang")
                        .put("/api/follow-ups/" + id, done)
                        .status());
        assertTrue(
                TestBrowser.loggedIn(port, "sun").get("/api/follow-ups").body().contains("回电"));
        assertEquals(200, dan.put("/api/follow-ups/" + id, done).status());
        assertEquals("[]", dan.get("/api/follow-ups").body());
    }

    @Test
    void outside_page_is_https_and_names_only_what_is_known() {
        var admin = TestBrowser.loggedIn(port, "admin");
        int queue = admin.get("/api/admin/queue-pops")
                .json()
                .path(0)
                .path("queueId")
                .asInt();
        var bad = admin.put(
                "/api/admin/queue-pops/" + queue, "{\"pageUrl\":\"http://crm.example/\",\"automatic\":false}");
        assertEquals("pop-url-not-https", bad.slug());
        assertEquals("pageUrl", bad.json().path("field").asString());
        assertEquals(
                204,
                admin.put(
                                "/api/admin/queue-pops/" + queue,
                                "{\"pageUrl\":\"https://crm.example/?n={number}\",\"automatic\":true}")
                        .status());
    }

    @Test
    void reasons_and_results_are_kept_and_a_supervisor_sets_no_agent_who_is_not_there() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var reason = "{\"kind\":\"AGENT\",\"nameZh\":\"健身\",\"nameEn\":\"Gym\",\"position\":60,\"active\":true}";
        assertEquals(200, admin.put("/api/admin/reasons/GYM", reason).status());
        assertEquals(
                "reason-code-invalid",
                admin.put("/api/admin/reasons/gym", reason).slug());
        assertTrue(TestBrowser.loggedIn(port, "dan").get("/api/reasons").body().contains("健身"));
        var ring = admin.put(
                "/api/admin/wrap-up-codes/question",
                "{\"code\":\"question\",\"nameZh\":\"x\",\"nameEn\":\"x\",\"position\":1,\"active\":true,\"parent\":\"question-order\"}");
        assertEquals("code-under-itself", ring.slug());
        var sun = TestBrowser.loggedIn(port, "sun");
        var set = sun.put("/api/board/agents/999999/state", "{\"state\":\"READY\"}");
        assertEquals(409, set.status());
        assertEquals(
                400,
                sun.put("/api/board/agents/1/state", "{\"state\":\"NOT_READY\",\"reason\":\"<x>\"}")
                        .status());
    }
}
