package io.seatline.sampling;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans as JSON, as they lie in the database. */
public final class JsonPlans {
    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written more than this one knows.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(SamplingPlan plan) {
        return json.writeValueAsString(plan);
    }

    public SamplingPlan plan(String text) {
        return json.readValue(text, SamplingPlan.class);
    }
}
