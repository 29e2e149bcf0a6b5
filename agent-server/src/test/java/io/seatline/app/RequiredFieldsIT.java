package io.seatline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What lacks deep within a form is named, not stored and not stumbled over. */
@CentreTest
class RequiredFieldsIT {
    private static final Map<String, Object> CRITERION = Map.ofEntries(
            Map.entry("id", "c"),
            Map.entry("title", "t"),
            Map.entry("guidance", ""),
            Map.entry("examples", List.of()),
            Map.entry("kind", "YES_NO"),
            Map.entry("points", 5),
            Map.entry("steps", 0),
            Map.entry("options", List.of()),
            Map.entry("critical", false),
            Map.entry("mayNotApply", true),
            Map.entry("commentOnFail", false));

    private static final Map<String, Object> PLAN = Map.ofEntries(
            Map.entry("kind", "RISK"),
            Map.entry("period", "WEEK"),
            Map.entry("cardId", 1),
            Map.entry("perAgent", 5),
            Map.entry("queues", List.of()),
            Map.entry("teams", List.of()),
            Map.entry("codes", List.of()),
            Map.entry("minSeconds", 0),
            Map.entry("maxSeconds", 0),
            Map.entry("risks", List.of(Map.of("kind", "LONG_CALL", "limit", 600))),
            Map.entry("reviewers", List.of(Map.of("id", 1, "share", 1))));

    @LocalServerPort
    int port;

    @Test
    void scorecard_names_the_field_that_lacks() {
        for (String field : List.of("id", "title", "kind"))
            refused("scorecards", card(without(CRITERION, field)), "draft.sections.0.criteria.0." + field);
        unread("scorecards", card(null), "draft.sections.0");
        unread(
                "scorecards",
                card(with(CRITERION, "examples", Collections.singletonList(null))),
                "draft.sections.0.criteria.0");
        unread("scorecards", card(with(CRITERION, "points", "many")), "draft.sections.0.criteria.0.points");
    }

    @Test
    void sampling_plan_names_the_field_that_lacks() {
        refused("sampling-plans", plan(without(PLAN, "kind")), "plan.kind");
        refused("sampling-plans", plan(without(PLAN, "period")), "plan.period");
        refused("sampling-plans", plan(with(PLAN, "risks", List.of(Map.of("limit", 600)))), "plan.risks.0.kind");
        unread("sampling-plans", plan(with(PLAN, "queues", Collections.singletonList(null))), "plan");
    }

    @Test
    void sampling_plan_needs_a_published_card() {
        var answer =
                TestBrowser.loggedIn(port, "admin").post("/api/admin/sampling-plans", plan(with(PLAN, "cardId", 999)));
        assertThat(answer.slug()).isEqualTo("card-unpublished");
    }

    private void refused(String what, Map<String, Object> form, String field) {
        var answer = TestBrowser.loggedIn(port, "admin").post("/api/admin/" + what, form);
        assertThat(answer.slug()).as(answer.body()).isEqualTo("field-required");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    private void unread(String what, Map<String, Object> form, String field) {
        var answer = TestBrowser.loggedIn(port, "admin").post("/api/admin/" + what, form);
        assertThat(answer.slug()).as(answer.body()).isEqualTo("bad-message");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    private static Map<String, Object> card(@Nullable Object criterion) {
        var section = Map.of("id", "s", "title", "s", "weight", 100, "criteria", Arrays.asList(criterion));
        return Map.of(
                "name",
                "card-" + UUID.randomUUID(),
                "active",
                true,
                "version",
                0,
                "draft",
                Map.of("passMark", 80, "sections", List.of(section)));
    }

    private static Map<String, Object> plan(Map<String, Object> plan) {
        return Map.of("name", "plan-" + UUID.randomUUID(), "active", false, "version", 0, "plan", plan);
    }

    private static Map<String, Object> without(Map<String, Object> form, String field) {
        var copy = new HashMap<>(form);
        copy.remove(field);
        return copy;
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        var copy = new HashMap<>(form);
        copy.put(field, value);
        return copy;
    }
}
