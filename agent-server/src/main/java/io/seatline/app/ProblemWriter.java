package io.seatline.app;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers that say no: a stable word and its values; the browser has the sentence in its user's language. */
final class ProblemWriter {
    static final String TYPE = "application/problem+json";
    private final JsonMapper json;

    /** @param field the form's field that is to be mended, where there is one */
    record Problem(
            int status,
            String slug,
            Map<String, Object> params,
            @Nullable String field) {
        static Problem of(int status, String slug) {
            return new Problem(status, slug, Map.of(), null);
        }
    }

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
