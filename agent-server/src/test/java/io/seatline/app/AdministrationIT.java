package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.demo.DemoSeed;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Users and queues as an administrator keeps them, and what the audit log says of it. */
@CentreTest
class AdministrationIT {
    @LocalServerPort
    int port;

    @Test
    void a_queue_that_nobody_can_serve_is_saved_with_a_warning_and_names_are_taken_once() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var skill = admin.post("/api/admin/skills", "{\"name\":\"手语\"}");
        assertEquals(201, skill.status());
        String form = """
                {"name":"手语热线","ringSeconds":20,"wrapUpSeconds":30,"serviceLevelSeconds":20,"record":true,"active":true,
                 "skills":[{"skillId":%d,"minLevel":1}],"dialedNumbers":["40 09"],"version":%d}""".formatted(skill.json().path("id").asInt(), 0);
        var made = admin.post("/api/admin/queues", form);
        assertEquals(201, made.status(), made.body());
        assertEquals(
                "queue-without-agents", made.json().path("warnings").path(0).asString());
        assertEquals("4009", made.json().path("dialedNumbers").path(0).asString());
        assertEquals(0, made.json().path("agentCount").asInt(-1));

        var taken = admin.post("/api/admin/queues", form);
        assertEquals(400, taken.status());
        assertEquals("queue-name-taken", taken.slug());
        assertEquals("name", taken.json().path("field").asString());

        int id = made.json().path("id").asInt();
        var stale = admin.put("/api/admin/queues/" + id, form);
        assertEquals(409, stale.status());
        assertEquals("changed-meanwhile", stale.slug());

        var line = audit(admin, "queue-created");
        assertEquals("admin", line.path("who").asString());
        assertTrue(line.path("detail").asString().contains("手语热线"), line.toString());
    }

    @Test
    void a_closed_account_is_out_at_once_and_no_password_ever_shows() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var made = admin.post("/api/admin/users", user("temp", true, 0, "a long password"));
        assertEquals(201, made.status(), made.body());
        var temp = new TestBrowser(port);
        assertEquals(204, temp.logIn("temp", "a long password").status());
        int id = made.json().path("id").asInt();
        assertEquals(
                200,
                admin.put("/api/admin/users/" + id, user("temp", false, 1, "")).status());
        assertEquals(401, temp.get("/api/me").status());
        assertEquals(401, temp.logIn("temp", "a long password").status());
        for (String shown : new String[] {
            admin.get("/api/admin/users").body(),
            admin.get("/api/admin/audit?size=200").body(),
            made.body()
        }) {
            assertFalse(shown.contains("a long password") || shown.contains("argon2"), shown);
        }
        assertEquals("temp", audit(admin, "user-changed").path("object").asString());
    }

    @Test
    void a_new_password_ends_the_other_log_ins_and_the_old_password() {
        var here = TestBrowser.loggedIn(port, "bo");
        var there = TestBrowser.loggedIn(port, "bo");
        String change = "{\"current\":\"%s\",\"next\":\"%s\"}";
        var wrong = here.put("/api/me/password", change.formatted("guess", "a better password"));
        assertEquals("current", wrong.json().path("field").asString());
        var weak = here.put("/api/me/password", change.formatted(DemoSeed.PASSWORD, "short"));
        assertEquals("password-too-short", weak.slug());
        assertEquals(
                204,
                here.put("/api/me/password", change.formatted(DemoSeed.PASSWORD, "a better password"))
                        .status());
        assertEquals(200, here.get("/api/me").status());
        assertEquals(401, there.get("/api/me").status());
        assertEquals(401, there.logIn("bo", DemoSeed.PASSWORD).status());
        here.put("/api/me/password", change.formatted("a better password", DemoSeed.PASSWORD));
    }

    @Test
    void log_ins_refusals_and_log_outs_leave_their_lines() {
        var agent = TestBrowser.loggedIn(port, "dan");
        agent.get("/api/admin/users");
        agent.ask("POST", "/api/logout");
        new TestBrowser(port).logIn("dan\u202E<script>", "x");
        var admin = TestBrowser.loggedIn(port, "admin");
        assertEquals(
                "GET /api/admin/users",
                audit(admin, "denied&who=dan").path("object").asString());
        assertEquals(
                "127.0.0.1", audit(admin, "logged-in&who=dan").path("address").asString());
        assertEquals("dan", audit(admin, "logged-out&who=dan").path("object").asString());
        assertEquals("dan<script>", audit(admin, "login-failed").path("who").asString());
    }

    @Test
    void a_form_with_a_hole_or_a_flood_says_which_field() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var hole =
                admin.post("/api/admin/users", "{\"login\":\"hole\",\"role\":\"AGENT\",\"active\":true,\"version\":0}");
        assertEquals("field-required", hole.slug(), hole.body());
        assertEquals("displayName", hole.json().path("field").asString());
        var flood = admin.post("/api/admin/skills", "{\"name\":\"" + "x".repeat(2048) + "\"}");
        assertEquals("field-too-long", flood.slug());
        var code = admin.put(
                "/api/admin/wrap-up-codes/Bad Code".replace(" ", "%20"),
                "{\"code\":\"Bad Code\",\"nameZh\":\"x\",\"nameEn\":\"x\",\"position\":1,\"active\":true}");
        assertEquals("code-invalid", code.slug(), code.body());
    }

    private static JsonNode audit(TestBrowser admin, String what) {
        var lines = admin.get("/api/admin/audit?what=" + what).json().path("items");
        return StreamSupport.stream(lines.spliterator(), false)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + what));
    }

    private static String user(String login, boolean active, int version, String password) {
        return """
                {"login":"%s","displayName":"临时工","role":"AGENT","language":"zh-CN","active":%b,"password":"%s","skills":[],"version":%d}""".formatted(login, active, password, version);
    }
}
