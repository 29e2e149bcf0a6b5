package io.seatline.e2e;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The people of a centre, as its administrator makes them. */
final class Accounts {
    /** Everybody's, once he has chosen one. */
    static final String PASSWORD = "correct horse 42";
    /** What an administrator gives somebody: good for one log-in. */
    private static final String FIRST_PASSWORD = "first of all 42";

    private final URI server;
    private final String adminPassword;

    Accounts(URI server, String adminPassword) {
        this.server = server;
        this.adminPassword = adminPassword;
    }

    int agent(String login, String name, String language, int skill) throws IOException, InterruptedException {
        return add(login, name, "AGENT", language, List.of(Map.of("skillId", skill, "level", 3)));
    }

    void supervisor(String login, String name) throws IOException, InterruptedException {
        add(login, name, "SUPERVISOR", "zh-CN", List.of());
    }

    private int add(String login, String name, String role, String language, List<Map<String, Integer>> skills)
            throws IOException, InterruptedException {
        int id = Api.as(server, "admin", adminPassword)
                .post(
                        "/api/admin/users",
                        Map.of(
                                "login",
                                login,
                                "displayName",
                                name,
                                "role",
                                role,
                                "language",
                                language,
                                "active",
                                true,
                                "password",
                                FIRST_PASSWORD,
                                "skills",
                                skills,
                                "version",
                                0))
                .get("id")
                .asInt();
        Api.as(server, login, FIRST_PASSWORD)
                .put("/api/me/password", Map.of("current", FIRST_PASSWORD, "next", PASSWORD));
        return id;
    }
}
