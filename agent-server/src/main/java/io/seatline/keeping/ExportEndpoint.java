package io.seatline.keeping;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.recording.Listener;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingCatalog.Found;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sound leaves the house with a reason, with a mark in it of who took it, and in numbers only when a second person agrees. */
@RestController
@RequestMapping("/api/recording-exports")
public class ExportEndpoint {
    private static final int SHOWN = 200;

    private final ExportStore store;
    private final ExportRules rules;
    private final RecordingCatalog catalog;
    private final MarkedSounds marked;
    private final AuditLog audit;
    private final InstantSource clock;

    public record ExportForm(
            @Nullable List<UUID> recordings, @Nullable String reason) {}

    /**
     * @param mayDecide it waits for this person's yes or no
     * @param mayFetch this person may have the file
     */
    public record ExportLine(Export export, boolean mayDecide, boolean mayFetch) {}

    public record ExportLines(List<ExportLine> items, int alone) {}

    public ExportEndpoint(
            ExportStore store,
            ExportRules rules,
            RecordingCatalog catalog,
            MarkedSounds marked,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.catalog = catalog;
        this.marked = marked;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public ExportLines exports(Actor me) {
        var all = store.latest(me.role() == Role.ADMIN ? null : me.login(), SHOWN);
        return new ExportLines(all.stream().map(export -> line(me, export)).toList(), rules.alone());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public ExportLine ask(Actor me, @RequestBody ExportForm form) {
        String reason = TypedText.line("reason", form.reason(), 500);
        List<UUID> recordings = form.recordings() == null
                ? List.of()
                : form.recordings().stream().distinct().toList();
        var state = rules.asked(recordings);
        for (UUID recording : recordings) audible(me, recording);
        Instant now = clock.instant();
        var export = store.add(me.login(), reason, recordings, state, now, now.plus(rules.lasts()));
        audit.write(
                me.login(),
                me.address(),
                "export-asked",
                Integer.toString(export.id()),
                Map.of("reason", reason, "recordings", recordings, "state", state.name()));
        return line(me, export);
    }

    @PostMapping("/{id}/approve")
    public ExportLine approve(Actor me, @PathVariable int id) {
        return decide(me, id, Export.State.APPROVED, "export-approved");
    }

    @PostMapping("/{id}/refuse")
    public ExportLine refuse(Actor me, @PathVariable int id) {
        return decide(me, id, Export.State.REFUSED, "export-refused");
    }

    private ExportLine decide(Actor me, int id, Export.State state, String word) {
        var export = store.find(id).orElseThrow(Refused::notFound);
        rules.mayDecide(export, me.login(), clock.instant());
        audit.write(me.login(), me.address(), word, Integer.toString(id), Map.of("askedBy", export.askedBy()));
        return line(me, store.decide(id, state, me.login(), clock.instant()));
    }

    /** One recording as it is, several in a ZIP. */
    @GetMapping("/{id}/file")
    public void file(Actor me, @PathVariable int id, HttpServletResponse response) throws IOException {
        var export = store.find(id).orElseThrow(Refused::notFound);
        rules.mayFetch(export, me.login(), clock.instant());
        var found = export.recordings().stream()
                .map(recording -> audible(me, recording))
                .toList();
        marked.requireCoder();
        // No line in the log, no byte out of the house.
        for (Found one : found)
            audit.write(
                    me.login(),
                    me.address(),
                    "recording-exported",
                    one.row().id().toString(),
                    Map.of("export", id, "callId", one.row().callId()));
        boolean single = found.size() == 1;
        String name = single ? MarkedSounds.name(found.getFirst(), export) : "export-" + id + ".zip";
        response.setContentType(single ? "audio/flac" : "application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (single) marked.write(found.getFirst(), export, response.getOutputStream());
        else zip(found, export, response.getOutputStream());
    }

    private void zip(List<Found> found, Export export, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            // What is coded already does not become smaller.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Found one : found) {
                zip.putNextEntry(new ZipEntry(MarkedSounds.name(one, export)));
                marked.write(one, export, zip);
                zip.closeEntry();
            }
        }
    }

    private Found audible(Actor me, UUID recording) {
        var found = catalog.find(recording, Listener.of(me)).orElseThrow(Refused::notFound);
        if (found.path() == null || found.row().state() != RecordingCatalog.Stage.STORED)
            throw Refused.invalid("recordings", "recording-not-stored", Map.of("recording", recording.toString()));
        return found;
    }

    private ExportLine line(Actor me, Export export) {
        boolean over = !clock.instant().isBefore(export.endsAt());
        boolean own = export.askedBy().equals(me.login());
        return new ExportLine(
                export,
                me.role() == Role.ADMIN && export.state() == Export.State.WAITING && !own && !over,
                own && export.state() == Export.State.APPROVED && !over);
    }
}
