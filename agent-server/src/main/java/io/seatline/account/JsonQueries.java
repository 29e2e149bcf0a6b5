package io.seatline.account;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list's filters as JSON, as they lie in the database. */
public final class JsonQueries {
    private static final TypeReference<Map<String, String>> QUERY = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    String write(Map<String, String> query) {
        return json.writeValueAsString(query);
    }

    Map<String, String> read(String text) {
        return json.readValue(text, QUERY);
    }
}
