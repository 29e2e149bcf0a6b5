package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables in and out over HTTP, and the first log-in of somebody who came in by one. */
@CentreTest
class ExchangeIT {
    private static final String EXCHANGE = "/api/admin/exchange/";

    @LocalServerPort
    int port;

    @Test
    void people_come_in_by_a_table_and_set_their_own_password_first() {
        var admin = TestBrowser.loggedIn(port, "admin");
        assertEquals(
                201,
                admin.post("/api/admin/teams", "{\"name\":\"夜班\",\"version\":0}")
                        .status());
        byte[] file = "用户名,姓名,班组,技能\nxin,新人,夜班,售后:4\nana,,夜班,\n".getBytes(StandardCharsets.UTF_8);
        var plan = admin.upload(EXCHANGE + "users/preview", file);
        assertEquals(200, plan.status(), plan.body());
        assertEquals(1, plan.json().path("counts").path("NEW").asInt());
        assertEquals(1, plan.json().path("counts").path("CHANGED").asInt());
        assertEquals(401, new TestBrowser(port).logIn("xin", "x").status(), "looking makes nobody");

        String expect = plan.json().path("fingerprint").asString();
        assertEquals(
                "import-changed-meanwhile",
                admin.upload(EXCHANGE + "users/apply?expect=other", file).slug());
        var done = admin.upload(EXCHANGE + "users/apply?expect=" + expect, file);
        assertEquals(200, done.status(), done.body());
        String password = done.json().path("passwords").path(0).path("password").asString();
        assertEquals("xin", done.json().path("passwords").path(0).path("login").asString());
        var line =
                admin.get("/api/admin/audit?what=imported").json().path("items").path(0);
        assertTrue(line.path("detail").asString().contains("\"NEW\": 1"), line.toString());
        assertFalse(line.toString().contains(password));

        var xin = new TestBrowser(port);
        assertEquals(204, xin.logIn("xin", password).status());
        assertTrue(xin.get("/api/me").json().path("passwordOnce").asBoolean());
        assertEquals("password-change-needed", xin.get("/api/calls").slug());
        assertEquals("password-change-needed", xin.get("/ws/desk").slug());
        String change = "{\"current\":\"%s\",\"next\":\"my very own one\"}".formatted(password);
        assertEquals(204, xin.put("/api/me/password", change).status());
        assertEquals(200, xin.get("/api/calls").status());
    }

    @Test
    void what_goes_out_has_its_mark_and_no_password_and_is_in_the_log() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var csv = admin.get(EXCHANGE + "users?format=CSV");
        assertEquals(200, csv.status());
        assertTrue(csv.body().startsWith("\uFEFF用户名,姓名"), csv.body());
        assertFalse(csv.body().contains("argon2"), csv.body());
        assertEquals(
                "no-store", csv.http().headers().firstValue("Cache-Control").orElse(""));
        assertTrue(admin.get(EXCHANGE + "customers?format=XLSX").body().startsWith("PK"));
        assertEquals(
                1,
                admin.get(EXCHANGE + "teams?format=CSV&template=true")
                        .body()
                        .lines()
                        .count());
        assertEquals(
                "exported",
                admin.get("/api/admin/audit?what=exported")
                        .json()
                        .path("items")
                        .path(0)
                        .path("what")
                        .asString());
        assertTrue(admin.get("/api/admin/audit/export?format=CSV&what=exported")
                .body()
                .contains("customers"));
    }

    @Test
    void a_file_that_lies_gets_a_word_for_it() {
        var admin = TestBrowser.loggedIn(port, "admin");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1};
        assertEquals(
                "sheet-not-a-table",
                admin.upload(EXCHANGE + "users/preview", picture).slug());
        assertEquals(
                "sheet-empty",
                admin.upload(EXCHANGE + "users/preview", new byte[0]).slug());
        assertEquals(
                "sheet-too-large",
                admin.upload(EXCHANGE + "users/preview", new byte[(50 << 20) + 1])
                        .slug());
        assertEquals(
                "not-found", admin.upload(EXCHANGE + "calls/preview", picture).slug());
        assertEquals(
                403,
                TestBrowser.loggedIn(port, "dan")
                        .upload(EXCHANGE + "users/preview", picture)
                        .status());
    }

    @Test
    void a_password_is_reset_and_a_person_put_out_at_once() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var fei = TestBrowser.loggedIn(port, "fei");
        int id = fei.get("/api/me").json().path("id").asInt();
        assertEquals(
                204, admin.ask("POST", "/api/admin/users/" + id + "/logout").status());
        assertEquals(401, fei.get("/api/me").status());
        String password = admin.ask("POST", "/api/admin/users/" + id + "/password")
                .json()
                .path("password")
                .asString();
        var again = new TestBrowser(port);
        assertEquals(204, again.logIn("fei", password).status());
        assertTrue(again.get("/api/me").json().path("passwordOnce").asBoolean());
        String change = "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(password, io.seatline.demo.DemoSeed.PASSWORD);
        assertEquals(204, again.put("/api/me/password", change).status());
    }
}
