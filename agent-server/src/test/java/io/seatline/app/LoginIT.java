package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.demo.DemoSeed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CentreTest
class LoginIT {
    @LocalServerPort
    int port;

    @Test
    void who_logs_in_is_known_and_who_logs_out_is_not() {
        var browser = TestBrowser.loggedIn(port, "ana");
        var me = browser.get("/api/me");
        assertEquals(200, me.status());
        assertEquals("陈安娜", me.json().path("displayName").asString());
        assertEquals("AGENT", me.json().path("role").asString());

        String session = browser.cookie("SEATLINE").orElseThrow();
        assertEquals(204, browser.ask("POST", "/api/logout").status());
        var replay = new TestBrowser(port);
        replay.setCookie("SEATLINE", session);
        assertEquals(401, replay.get("/api/me").status());
    }

    @Test
    void a_wrong_password_a_missing_account_and_a_missing_token_are_told_apart_only_as_they_should() {
        var browser = new TestBrowser(port);
        var wrong = browser.logIn("bo", "not the password");
        var nobody = browser.logIn("nobody", "not the password");
        assertEquals(401, wrong.status());
        assertEquals("wrong-password", wrong.slug());
        assertEquals(wrong.body(), nobody.body());

        var blank = new TestBrowser(port).ask("POST", "/api/login");
        assertEquals(403, blank.status());
        assertEquals("csrf-missing", blank.slug());
    }

    @Test
    void a_session_begun_before_the_log_in_gets_a_new_id() {
        var first = TestBrowser.loggedIn(port, "ana");
        String before = first.cookie("SEATLINE").orElseThrow();
        assertEquals(204, first.logIn("ana", DemoSeed.PASSWORD).status());
        assertNotEquals(before, first.cookie("SEATLINE").orElseThrow());
        var fixed = new TestBrowser(port);
        fixed.setCookie("SEATLINE", before);
        assertEquals(401, fixed.get("/api/me").status());
    }

    @Test
    void the_cookie_is_strict_and_unreadable_for_scripts_and_pages_are_locked_down() {
        var browser = new TestBrowser(port);
        var login = browser.logIn("ana", DemoSeed.PASSWORD);
        String cookie = login.http().headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith("SEATLINE="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        var headers = browser.get("/api/me").http().headers();
        String policy = headers.firstValue("content-security-policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'self'; connect-src 'self' ws://localhost:5188"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.firstValue("x-content-type-options").orElseThrow());
        assertEquals("DENY", headers.firstValue("x-frame-options").orElseThrow());
    }

    @Test
    void ten_wrong_passwords_make_a_guesser_wait_and_leave_others_alone() {
        var guesser = new TestBrowser(port);
        for (int i = 0; i < 10; i++) {
            assertEquals(401, guesser.logIn("gang", "guess " + i + " of many").status());
        }
        var waits = guesser.logIn("gang", DemoSeed.PASSWORD);
        assertEquals(429, waits.status());
        assertEquals("too-many-attempts", waits.slug());
        assertTrue(waits.http().headers().firstValue("retry-after").isPresent());
        assertEquals(204, new TestBrowser(port).logIn("fei", DemoSeed.PASSWORD).status());
    }

    /** Medians of several tries: one garbage collection must not decide. Both sides hash, so both cost what a hash costs. */
    @Test
    void an_account_that_is_missing_takes_as_long_as_one_that_is_there() {
        var browser = new TestBrowser(port);
        browser.logIn("nobody-warms-up", "wrong password");
        var there = new ArrayList<Long>();
        var missing = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            there.add(timed(() -> browser.logIn("chen", "wrong password")));
            missing.add(timed(() -> browser.logIn("nobody", "wrong password")));
        }
        long difference = Math.abs(median(there) - median(missing));
        assertTrue(difference < median(there) / 2, there + " " + missing);
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void no_answer_shows_a_stack_and_every_refusal_is_a_problem() {
        var admin = TestBrowser.loggedIn(port, "admin");
        for (var answer : List.of(
                admin.post("/api/admin/users", "{not json"),
                admin.post("/api/admin/users", "[]"),
                admin.put("/api/admin/users/abc", "{}"),
                admin.get("/api/nothing-here"),
                admin.get("/api/admin/audit?size=100000"),
                admin.get("/api/admin/audit?from=yesterday"),
                admin.ask("DELETE", "/api/admin/users"))) {
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
            assertFalse(answer.slug().isEmpty(), answer.toString());
            assertFalse(answer.body().contains("Exception") || answer.body().contains("\tat "), answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.http()
                            .headers()
                            .firstValue("content-type")
                            .orElse("")
                            .replaceAll(";.*", ""));
        }
    }
}
