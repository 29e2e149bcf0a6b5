package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The browser's types are made from {@code agent-web/openapi.json}; this keeps that file equal to the server. */
@CentreTest
class OpenApiIT {
    private static final Path FILE = Path.of("../agent-web/openapi.json");

    @LocalServerPort
    int port;

    @Test
    void the_description_in_the_repository_is_the_servers() throws IOException {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var answer = TestBrowser.loggedIn(port, "admin").get("/v3/api-docs");
        assertEquals(200, answer.status(), answer.body());
        TreeMap<?, ?> described = json.readValue(answer.body(), TreeMap.class);
        described.remove("servers");
        String now = json.writeValueAsString(described) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(FILE, now);
        }
        assertEquals(
                Files.readString(FILE), now, "the interface changed: run with -Dupdate=true, then npm run gen:api");
    }
}
