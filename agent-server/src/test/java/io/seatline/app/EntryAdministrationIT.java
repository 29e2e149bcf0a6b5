package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.entry.PromptStore;
import io.seatline.entry.WaveFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Prompts, opening hours, voice menus and entry points as an administrator keeps them. */
@CentreTest
class EntryAdministrationIT {
    @LocalServerPort
    int port;

    @Autowired
    PromptStore prompts;

    private int prompt(String name) {
        return prompts.add(new io.seatline.entry.PromptSettings(name, "zh-CN", null, 0), WaveFixture.tone(name))
                .id();
    }

    @Test
    void an_upload_is_heard_as_it_was_and_one_that_is_no_audio_is_refused() {
        var admin = TestBrowser.loggedIn(port, "admin");
        var made = admin.upload("POST", "/api/admin/prompts/audio?name=Jingle&language=en", WaveFixture.wave(44_100));
        assertEquals(201, made.status(), made.body());
        assertEquals(1_000, made.json().path("durationMs").asInt(), 5);
        var id = made.json().path("id").asInt();
        var heard = admin.get("/api/admin/prompts/" + id + "/audio");
        assertTrue(heard.body().startsWith("RIFF"), "a WAV file");
        var text = admin.upload("POST", "/api/admin/prompts/audio?name=Text&language=en", "not sound".getBytes());
        assertEquals(400, text.status());
        assertEquals("not-audio", text.slug());
        assertEquals("file", text.json().path("field").asString());
        var empty = admin.upload("POST", "/api/admin/prompts/audio?name=Text&language=en", new byte[0]);
        assertEquals("not-audio", empty.slug());
        var twice = admin.upload("POST", "/api/admin/prompts/audio?name=Jingle&language=en", WaveFixture.wave(8_000));
        assertEquals("prompt-name-taken", twice.slug());
    }

    @Test
    void hours_that_overlap_are_refused_and_the_holidays_are_offered() {
        var admin = TestBrowser.loggedIn(port, "admin");
        String form = """
                {"name":"门店","zone":"Asia/Shanghai","weekly":[{"day":1,"from":"09:00","to":"12:00"},{"day":1,"from":"%s","to":"18:00"}],
                 "days":[{"date":"2026-10-01","name":"国庆节","like":0,"hours":[]}],"version":0}""";
        var refused = admin.post("/api/admin/calendars", form.formatted("11:00"));
        assertEquals("hours-overlap", refused.slug());
        assertEquals(1, refused.json().path("params").path("day").asInt());
        var made = admin.post("/api/admin/calendars", form.formatted("13:00"));
        assertEquals(201, made.status(), made.body());
        assertTrue(made.json().path("nextOpening").isString(), made.body());
        var holidays = admin.get("/api/admin/calendars/holidays?year=2026");
        assertEquals(39, holidays.json().path("days").size());
    }

    @Test
    void a_menu_is_saved_tried_published_changed_and_rolled_back_and_an_entry_point_leads_to_it() {
        var admin = TestBrowser.loggedIn(port, "admin");
        int queue = admin.get("/api/admin/queues")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asInt();
        String form = flow(prompt("menu"), queue, "end");
        var loop = admin.post("/api/admin/flows", saved("菜单", flow(prompt("loop"), queue, "main"), 0));
        assertEquals("flow-loop", loop.slug());
        assertEquals("主 → 主", loop.json().path("params").path("path").asString());

        var made = admin.post("/api/admin/flows", saved("菜单", form, 0));
        assertEquals(201, made.status(), made.body());
        int id = made.json().path("id").asInt();
        var trial = admin.post("/api/admin/flows/try", "{\"form\":" + form + ",\"pressed\":[\"1\"]}");
        assertEquals("QUEUE", trial.json().path("exit").asString(), trial.body());

        String entry = """
                {"name":"热线","numbers":["4100"],"language":"zh-CN","active":true,"calendar":null,"greeting":null,
                 "flow":%d,"queue":null,"closedPrompt":null,"voicemail":null,"version":0}""".formatted(id);
        assertEquals(
                "flow-not-published", admin.post("/api/admin/entries", entry).slug());
        assertEquals(
                1,
                admin.post("/api/admin/flows/" + id + "/publish", "{\"version\":1}")
                        .json()
                        .path("published")
                        .asInt());
        var point = admin.post("/api/admin/entries", entry);
        assertEquals(201, point.status(), point.body());
        assertEquals(
                "dialed-number-taken",
                admin.post("/api/admin/entries", entry.replace("热线", "另一条")).slug());

        var changed = admin.put("/api/admin/flows/" + id, saved("菜单", flow(prompt("other"), queue, "end"), 2));
        assertEquals(200, changed.status(), changed.body());
        assertTrue(changed.json().path("changed").asBoolean(), "the draft is not what callers hear");
        assertEquals(
                2,
                admin.post("/api/admin/flows/" + id + "/publish", "{\"version\":3}")
                        .json()
                        .path("published")
                        .asInt());
        var back = admin.post("/api/admin/flows/" + id + "/roll-back", "{\"version\":4,\"to\":1}");
        assertEquals(1, back.json().path("published").asInt());
        assertFalse(back.json().path("changed").asBoolean());
        assertEquals(
                409, admin.put("/api/admin/flows/" + id, saved("菜单", form, 2)).status());
        var log = admin.get("/api/admin/audit?what=flow-rolled-back").body();
        assertTrue(log.contains("菜单") && log.contains("before"), log);
        var hollow =
                admin.post("/api/admin/flows", saved("空", form.replaceFirst("\"kind\":\"MENU\"", "\"kind\":null"), 0));
        assertEquals(400, hollow.status());
        assertEquals("field-required", hollow.slug());
    }

    private static String saved(String name, String form, int version) {
        return "{\"name\":\"%s\",\"form\":%s,\"version\":%d}".formatted(name, form, version);
    }

    private static String flow(int prompt, int queue, String otherwise) {
        return """
                {"start":"main","person":null,"wrongPrompt":null,"nodes":[
                 {"id":"main","name":"主","kind":"MENU","prompt":%d,"choices":[{"digit":"1","to":"q"}%s],"next":null,"otherwise":"%s",
                  "waitSeconds":5,"silent":1,"wrong":1,"label":null,"least":0,"most":0,"fits":null,"queue":null},
                 {"id":"q","name":"队列","kind":"QUEUE","prompt":null,"choices":[],"next":null,"otherwise":null,
                  "waitSeconds":5,"silent":0,"wrong":0,"label":null,"least":0,"most":0,"fits":null,"queue":%d},
                 {"id":"end","name":"结束","kind":"HANG_UP","prompt":null,"choices":[],"next":null,"otherwise":null,
                  "waitSeconds":5,"silent":0,"wrong":0,"label":null,"least":0,"most":0,"fits":null,"queue":null}]}""".formatted(
                        prompt, otherwise.equals("main") ? ",{\"digit\":\"2\",\"to\":\"end\"}" : "", otherwise, queue);
    }
}
