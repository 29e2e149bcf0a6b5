package io.seatline.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Cards and answers as JSON, as they lie in the database. */
public final class JsonScorecards {
    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written more than this one knows.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Object cardOrAnswers) {
        return json.writeValueAsString(cardOrAnswers);
    }

    public Scorecard card(String text) {
        return json.readValue(text, Scorecard.class);
    }

    public Map<String, GivenAnswer> answers(String text) {
        return json.readValue(text, new TypeReference<LinkedHashMap<String, GivenAnswer>>() {});
    }
}
