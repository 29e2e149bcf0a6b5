package io.seatline.listening;

import io.seatline.account.Actor;
import io.seatline.acoustics.SoundRules;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.recording.Listener;
import io.seatline.recording.RecordingCatalog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a recording's sound says, for whoever may hear it; and the rules by which it is noticed. */
@RestController
public class ListeningEndpoint {
    private final ListeningStore store;
    private final RecordingCatalog catalog;
    private final RecordingSpans spans;
    private final AuditLog audit;

    public record RecordingSpanList(List<RecordingSpans.Span> items) {}

    public ListeningEndpoint(ListeningStore store, RecordingCatalog catalog, RecordingSpans spans, AuditLog audit) {
        this.store = store;
        this.catalog = catalog;
        this.spans = spans;
        this.audit = audit;
    }

    @GetMapping("/api/recordings/{id}/acoustics")
    public ListeningStore.Heard acoustics(Actor me, @PathVariable UUID id) {
        audible(me, id);
        return store.find(id)
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "recording-unheard", Map.of(), null));
    }

    @GetMapping("/api/recordings/{id}/spans")
    public RecordingSpanList recordingSpans(Actor me, @PathVariable UUID id) {
        audible(me, id);
        return new RecordingSpanList(spans.of(id));
    }

    private void audible(Actor me, UUID id) {
        if (catalog.find(id, Listener.of(me)).isEmpty()) throw Refused.notFound();
    }

    @GetMapping("/api/admin/sound-rules")
    public SoundRules soundRules() {
        return store.rules();
    }

    @PutMapping("/api/admin/sound-rules")
    public SoundRules changeSoundRules(Actor me, @RequestBody SoundRules form) {
        Refused.unlessWithin("slowBelow", form.slowBelow(), 0, 1000);
        Refused.unlessWithin("fastAbove", form.fastAbove(), 0, 1000);
        Refused.unlessWithin("longCallSeconds", form.longCallSeconds(), 0, 86_400);
        Refused.unlessWithin("deadAirSeconds", form.deadAirSeconds(), 1, 3_600);
        Refused.unlessWithin("talkOverSeconds", form.talkOverSeconds(), 1, 600);
        if (form.fastAbove() <= form.slowBelow())
            throw Refused.invalid("fastAbove", "sound-rules-order", Map.of("min", form.slowBelow() + 1));
        var before = store.rules();
        var after = store.change(form);
        audit.write(
                me.login(),
                me.address(),
                "sound-rules-changed",
                "sound-rules",
                Map.of("before", before, "after", after));
        return after;
    }
}
