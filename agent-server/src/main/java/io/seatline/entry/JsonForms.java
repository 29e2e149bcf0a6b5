package io.seatline.entry;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calendars and voice menus as the documents they are kept as. */
public final class JsonForms {
    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written fields that this one does not know.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(Object form) {
        return json.writeValueAsString(form);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
