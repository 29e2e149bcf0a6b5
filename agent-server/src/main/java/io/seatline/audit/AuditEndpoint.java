package io.seatline.audit;

import io.seatline.kernel.PageAsked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, to be read. */
@RestController
@RequestMapping("/api/admin/audit")
public class AuditEndpoint {
    private final AuditQuestion.Reader log;

    /** The detail of a line is JSON of its own. */
    public record AuditLines(List<AuditEntry> items, int total) {}

    public AuditEndpoint(AuditQuestion.Reader log) {
        this.log = log;
    }

    @GetMapping
    public AuditLines read(
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> what,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageAsked(page, size);
        var answer = log.read(new AuditQuestion(
                from, to, who.filter(w -> !w.isBlank()), what.filter(w -> !w.isBlank()), asked.page(), asked.size()));
        return new AuditLines(answer.entries(), answer.total());
    }
}
