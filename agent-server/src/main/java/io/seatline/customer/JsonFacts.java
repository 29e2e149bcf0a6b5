package io.seatline.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The plain values of a JSON object that somebody else wrote; what is nested in it is left out. */
public final class JsonFacts {
    private final JsonMapper json = JsonMapper.builder().build();

    /** @throws RuntimeException when it is no JSON object */
    public Map<String, String> read(String text) {
        if (!(json.readTree(text) instanceof ObjectNode object)) throw new IllegalArgumentException("no object");
        var facts = new LinkedHashMap<String, String>();
        object.properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isString() || value.isNumber() || value.isBoolean()) facts.put(entry.getKey(), value.asString());
        });
        return facts;
    }
}
