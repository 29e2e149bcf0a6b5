package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.account.AccessRules;
import io.seatline.account.AccessRules.HttpRule;
import io.seatline.account.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every endpoint that is mapped, asked by everybody, does what its rule says; one without a rule fails the build. */
@CentreTest
class RoleRulesIT {
    private static final Map<Role, String> PEOPLE =
            Map.of(Role.AGENT, "dan", Role.SUPERVISOR, "sun", Role.REVIEWER, "qian", Role.ADMIN, "admin");

    /** What filters and sockets answer, not endpoints of ours. */
    private static final Set<String> UNMAPPED = Set.of("/api/login", "/api/logout", "/ws/desk");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private record Mapped(String method, String pattern) {
        String path() {
            return pattern.replaceAll("\\{[^}]*}", "999999").replace("/**", "/999999");
        }
    }

    @Test
    void every_mapped_endpoint_has_a_rule_and_keeps_it() {
        var mapped = mapped();
        assertTrue(mapped.size() > 15, mapped.toString());
        var browsers = new EnumMap<Role, TestBrowser>(Role.class);
        PEOPLE.forEach((role, login) -> browsers.put(role, TestBrowser.loggedIn(port, login)));
        var anonymous = new TestBrowser(port);
        anonymous.get("/api/me");
        var wrong = new ArrayList<String>();
        for (Mapped endpoint : mapped) {
            Optional<HttpRule> rule = rule(endpoint);
            if (rule.isEmpty()) {
                wrong.add(endpoint + " has no rule");
                continue;
            }
            int stranger = anonymous.ask(endpoint.method(), endpoint.path()).status();
            if (rule.get().open() == (stranger == 401)) {
                wrong.add(endpoint + " answers a stranger with " + stranger);
            }
            browsers.forEach((role, browser) -> {
                int status = browser.ask(endpoint.method(), endpoint.path()).status();
                boolean may = rule.get().open() || rule.get().roles().contains(role);
                if (may == (status == 403) || status == 401 || status >= 500) {
                    wrong.add(endpoint + " answers " + role + " with " + status);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void no_rule_is_left_over_from_an_endpoint_that_is_gone() {
        var mapped = mapped();
        var stale = AccessRules.HTTP.stream()
                .filter(rule -> rule.pattern().startsWith("/api/") && !UNMAPPED.contains(rule.pattern()))
                .filter(rule -> !mapped.contains(new Mapped(rule.method(), rule.pattern())))
                .toList();
        assertEquals(List.of(), stale);
    }

    @Test
    void what_has_no_rule_is_refused_even_to_the_administrator() {
        var admin = TestBrowser.loggedIn(port, "admin");
        for (String path : List.of("/api/other", "/api/admin/users/1/secret", "/ws/other", "/v3/other", "/api")) {
            assertEquals(403, admin.get(path).status(), path);
            assertEquals(401, new TestBrowser(port).get(path).status(), path);
        }
        assertEquals(403, admin.ask("DELETE", "/api/admin/users/1").status());
        assertEquals(403, admin.ask("POST", "/actuator/shutdown").status());
        assertNotEquals(200, admin.get("/actuator/env").status());
        assertNotEquals(200, admin.get("/actuator/heapdump").status());
    }

    /** Path tricks that a filter and a mapping could read differently. */
    @Test
    void no_spelling_of_a_path_gets_around_its_rule() {
        var agent = TestBrowser.loggedIn(port, "dan");
        for (String path : List.of(
                "/api/admin/users/",
                "/api/admin/users;x=1",
                "/api//admin/users",
                "/api/admin/%75sers",
                "/api/admin/./users",
                "/api/x/../admin/users",
                "/API/admin/users",
                "/api/admin/users.json",
                "/assets/../api/admin/users",
                "/assets/%2e%2e/api/admin/users")) {
            var answer = agent.get(path);
            boolean page = answer.body().startsWith("<!");
            assertTrue(page || answer.status() >= 400, path + " " + answer.status() + " " + answer.body());
        }
    }

    private List<Mapped> mapped() {
        var all = new ArrayList<Mapped>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        List.of("GET", "POST", "PUT", "DELETE").forEach(m -> all.add(new Mapped(m, pattern)));
                    }
                    methods.forEach(m -> all.add(new Mapped(m.name(), pattern)));
                }
            }
        }
        // The container's own error page is reached by forwards; asked directly it is refused like anything else.
        all.removeIf(endpoint -> endpoint.pattern().equals("/error"));
        return all;
    }

    private static Optional<HttpRule> rule(Mapped endpoint) {
        boolean ours = endpoint.pattern().startsWith("/api/");
        return AccessRules.HTTP.stream()
                .filter(rule -> rule.method().equals(endpoint.method()))
                .filter(rule -> ours
                        ? rule.pattern().equals(endpoint.pattern())
                        : PathPatternParser.defaultInstance
                                .parse(rule.pattern())
                                .matches(PathContainer.parsePath(endpoint.path())))
                .findFirst();
    }
}
