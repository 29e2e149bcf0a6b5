package io.seatline.audit;

import io.seatline.kernel.PageAsked;
import io.seatline.sheet.SheetFormat;
import io.seatline.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, to be read and carried out. */
@RestController
@RequestMapping("/api/admin/audit")
public class AuditEndpoint {
    private static final int MOST_EXPORTED = 100_000;
    private static final List<String> HEADINGS = List.of("id", "at", "who", "what", "object", "address", "detail");
    private final AuditQuestion.Reader log;
    private final AuditLog audit;

    /**
     * The detail of a line is JSON of its own.
     *
     * @param next asks for the following page as {@code before}; absent on the last
     */
    public record AuditLines(
            List<AuditEntry> items, @Nullable Long next) {}

    public AuditEndpoint(AuditQuestion.Reader log, AuditLog audit) {
        this.log = log;
        this.audit = audit;
    }

    @GetMapping
    public AuditLines read(
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> what,
            @RequestParam Optional<String> text,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "50") int size) {
        var answer = log.read(question(from, to, who, what, text), before, new PageAsked(0, size).size());
        return new AuditLines(answer.entries(), answer.next().orElse(null));
    }

    /** Up to 100,000 lines, the newest. That somebody took them is a line of its own. */
    @GetMapping("/export")
    public void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam SheetFormat format,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> what,
            @RequestParam Optional<String> text)
            throws IOException {
        var question = question(from, to, who, what, text);
        audit.write(
                String.valueOf(request.getRemoteUser()),
                request.getRemoteAddr(),
                "audit-exported",
                format.name(),
                Map.of("question", question.toString()));
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try (SheetWriter sheet = format.writer(response.getOutputStream(), "audit")) {
            sheet.row(HEADINGS);
            log.stream(question, MOST_EXPORTED, line -> write(sheet, line));
        }
    }

    private static void write(SheetWriter sheet, AuditEntry line) {
        try {
            sheet.row(List.of(
                    Long.toString(line.id()),
                    line.at().toString(),
                    line.who(),
                    line.what(),
                    line.object(),
                    line.address(),
                    line.detail()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditQuestion question(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> who,
            Optional<String> what,
            Optional<String> text) {
        return new AuditQuestion(from, to, said(who), said(what), said(text));
    }

    private static Optional<String> said(Optional<String> text) {
        return text.map(String::strip).filter(t -> !t.isEmpty());
    }
}
