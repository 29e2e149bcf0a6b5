package io.seatline.listening;

import io.seatline.acoustics.CallFigures;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures as JSON, as they lie in the database. */
public final class JsonFigures {
    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written more than this one knows.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(CallFigures figures) {
        return json.writeValueAsString(figures);
    }

    public CallFigures figures(String text) {
        return json.readValue(text, CallFigures.class);
    }
}
