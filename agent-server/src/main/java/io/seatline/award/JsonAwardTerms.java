package io.seatline.award;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Terms as JSON, as they lie in the database. */
public final class JsonAwardTerms {
    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written more than this one knows.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(AwardTerms terms) {
        return json.writeValueAsString(terms);
    }

    public AwardTerms terms(String text) {
        return json.readValue(text, AwardTerms.class);
    }
}
