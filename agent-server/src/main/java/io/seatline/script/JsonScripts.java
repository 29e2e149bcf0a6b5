package io.seatline.script;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scripts and runs as JSON, as they lie in the database. */
public final class JsonScripts {
    private final JsonMapper json = JsonMapper.builder()
            // A newer server may have written more than this one knows.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Object scriptOrRun) {
        return json.writeValueAsString(scriptOrRun);
    }

    public Script script(String text) {
        return json.readValue(text, Script.class);
    }

    public ScriptRun run(String text) {
        return json.readValue(text, ScriptRun.class);
    }
}
