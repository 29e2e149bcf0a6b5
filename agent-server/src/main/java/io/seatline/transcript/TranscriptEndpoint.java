package io.seatline.transcript;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.recording.Listener;
import io.seatline.recording.RecordingCatalog;
import io.seatline.transcript.WordingCheck.WordingHit;
import io.seatline.transcript.WordingRule.KeptWording;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was said in a recording, for whoever may hear it; and the rules that are looked for in it. */
@RestController
public class TranscriptEndpoint {
    private final Transcripts transcripts;
    private final Transcribing transcribing;
    private final TranscriptStore store;
    private final WordingStore wording;
    private final RecordingCatalog catalog;
    private final AuditLog audit;

    /** How it stands with a transcript. */
    public enum TranscriptState {
        /** There is no service. */
        OFF,
        WAITING,
        FAILED,
        DONE
    }

    /**
     * @param failure a stable word; null unless failed
     * @param rules those that are in force, by which hits and broken ones are named
     */
    public record CallTranscript(
            TranscriptState state,
            @Nullable String failure,
            @Nullable String model,
            List<SaidLine> lines,
            List<WordingHit> hits,
            List<Integer> broken,
            List<KeptWording> rules) {}

    public record WordingLines(List<KeptWording> items, int total) {}

    public TranscriptEndpoint(
            Transcripts transcripts,
            Transcribing transcribing,
            TranscriptStore store,
            WordingStore wording,
            RecordingCatalog catalog,
            AuditLog audit) {
        this.transcripts = transcripts;
        this.transcribing = transcribing;
        this.store = store;
        this.wording = wording;
        this.catalog = catalog;
        this.audit = audit;
    }

    @GetMapping("/api/recordings/{id}/transcript")
    public CallTranscript transcript(Actor me, @PathVariable UUID id) throws IOException {
        var found = catalog.find(id, Listener.of(me)).orElseThrow(Refused::notFound);
        var kept = store.find(id).orElse(null);
        if (kept == null) return none(transcribing.isOn() ? TranscriptState.WAITING : TranscriptState.OFF, null, null);
        byte[] sealed = kept.sealed();
        if (sealed == null) return none(TranscriptState.FAILED, kept.failure(), kept.model());
        var lines = transcripts.lines(found, sealed);
        var report = transcripts.report(found, lines);
        // To read it is as good as to hear it.
        audit.write(
                me.login(),
                me.address(),
                "transcript-read",
                id.toString(),
                Map.of("callId", found.row().callId(), "agentId", found.row().agentId()));
        return new CallTranscript(
                TranscriptState.DONE,
                null,
                kept.model(),
                lines,
                report.hits(),
                report.broken(),
                wording.all().stream().filter(one -> one.rule().active()).toList());
    }

    private static CallTranscript none(TranscriptState state, @Nullable String failure, @Nullable String model) {
        return new CallTranscript(state, failure, model, List.of(), List.of(), List.of(), List.of());
    }

    @GetMapping("/api/admin/wording-rules")
    public WordingLines wordingRules() {
        var all = wording.all();
        return new WordingLines(all, all.size());
    }

    @PostMapping("/api/admin/wording-rules")
    @ResponseStatus(HttpStatus.CREATED)
    public KeptWording createWordingRule(Actor me, @RequestBody WordingRule form) {
        var made = wording.add(form.checked());
        audit.write(
                me.login(), me.address(), "wording-rule-created", made.rule().name(), Map.of("after", made));
        return made;
    }

    @PutMapping("/api/admin/wording-rules/{id}")
    public KeptWording changeWordingRule(Actor me, @PathVariable int id, @RequestBody WordingRule form) {
        var before = wording.find(id).orElseThrow(Refused::notFound);
        var after = wording.change(id, form.checked());
        audit.write(
                me.login(),
                me.address(),
                "wording-rule-changed",
                after.rule().name(),
                Map.of("before", before, "after", after));
        return after;
    }

    @DeleteMapping("/api/admin/wording-rules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void removeWordingRule(Actor me, @PathVariable int id) {
        var before = wording.find(id).orElseThrow(Refused::notFound);
        wording.remove(id);
        audit.write(
                me.login(), me.address(), "wording-rule-removed", before.rule().name(), Map.of("before", before));
    }
}
