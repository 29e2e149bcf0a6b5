package io.seatline.script;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    public ResponseEntity<byte[]> scriptAnswers(
            Actor me, @PathVariable int id, @RequestParam Instant from, @RequestParam Instant to) {
        var script = scripts.find(id).orElseThrow(Refused::notFound);
        var found = runs.of(id, from, to, MOST);
        audit.write(
                me.login(),
                me.address(),
                "script-answers-exported",
                script.name(),
                Map.of("from", from.toString(), "to", to.toString(), "calls", found.size()));
        var text = AnswerSheet.csv(AnswerSheet.of(scripts.versions(id), found, mask));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("answers-" + id + ".csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
