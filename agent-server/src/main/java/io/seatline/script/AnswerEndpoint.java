package io.seatline.script;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.sheet.SheetFormat;
import io.seatline.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answers of a script's calls, to take away; written down who took them. */
@RestController
public class AnswerEndpoint {
    private static final int MOST = 20_000;

    private final ScriptStore scripts;
    private final RunStore runs;
    private final AuditLog audit;
    private final UnaryOperator<String> mask;

    public AnswerEndpoint(ScriptStore scripts, RunStore runs, AuditLog audit, UnaryOperator<String> mask) {
        this.scripts = scripts;
        this.runs = runs;
        this.audit = audit;
        this.mask = mask;
    }

    /** @param to exclusive */
    @GetMapping("/api/scripts/{id}/answers")
    public void scriptAnswers(
            Actor me,
            HttpServletResponse response,
            @PathVariable int id,
            @RequestParam SheetFormat format,
            @RequestParam Instant from,
            @RequestParam Instant to)
            throws IOException {
        var script = scripts.find(id).orElseThrow(Refused::notFound);
        var found = runs.of(id, from, to, MOST);
        audit.write(
                me.login(),
                me.address(),
                "script-answers-exported",
                script.name(),
                Map.of("from", from.toString(), "to", to.toString(), "calls", found.size(), "format", format.name()));
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answers-" + id + "." + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try (SheetWriter sheet = format.writer(response.getOutputStream(), "answers")) {
            for (List<String> line : AnswerSheet.of(scripts.versions(id), found, me.language(), mask)) sheet.row(line);
        }
    }
}
