package io.seatline.voicemail;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.PageAsked;
import io.seatline.kernel.Refused;
import io.seatline.voicemail.VoicemailStore.Search;
import io.seatline.voicemail.VoicemailStore.VoicemailLine;
import io.seatline.voicemail.VoicemailStore.VoicemailLines;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of callers' messages, their numbers masked. What an agent may not hear is as if it were not there. */
@RestController
@RequestMapping("/api/voicemail")
public class VoicemailEndpoint {
    private final VoicemailStore store;
    private final VoicemailSounds sounds;
    private final VoicemailIntake intake;
    private final AuditLog audit;
    private final InstantSource clock;

    /** @param agent null: nobody any more */
    public record AssignForm(@Nullable Integer agent, int version) {}

    public record VersionForm(int version) {}

    public record CallerNumber(String number) {}

    public VoicemailEndpoint(
            VoicemailStore store, VoicemailSounds sounds, VoicemailIntake intake, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.sounds = sounds;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public VoicemailLines voicemail(
            Actor me,
            @RequestParam @Nullable VoicemailState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageAsked(page, size);
        return store.search(new Search(only(me), state, asked.page(), asked.size()));
    }

    @GetMapping(value = "/{id}/audio", produces = "audio/wav")
    public ResponseEntity<byte[]> voicemailAudio(Actor me, @PathVariable UUID id) throws IOException {
        var found = store.find(id, only(me)).orElseThrow(Refused::notFound);
        byte[] sound;
        try (var in = Channels.newInputStream(sounds.open(id, found.path(), found.key()))) {
            sound = in.readAllBytes();
        } catch (NoSuchFileException gone) {
            throw Refused.notFound();
        }
        // No row in the log, no byte to hear.
        audit.write(me.login(), me.address(), "voicemail-played", id.toString(), about(found.line()));
        return ResponseEntity.ok(sound);
    }

    /** An agent takes or gives back; who leads the floor assigns to anybody. */
    @PostMapping("/{id}/assign")
    public VoicemailLine assignVoicemail(Actor me, @PathVariable UUID id, @RequestBody AssignForm form) {
        requireHeard(me, id);
        Integer own = only(me);
        if (own != null && form.agent() != null && !own.equals(form.agent()))
            throw new Refused(Refused.Kind.FORBIDDEN, "not-allowed", Map.of(), "agent");
        return told(me, "voicemail-assigned", store.assign(id, form.agent(), form.version()));
    }

    @PostMapping("/{id}/done")
    public VoicemailLine voicemailDone(Actor me, @PathVariable UUID id, @RequestBody VersionForm form) {
        requireHeard(me, id);
        var done = told(me, "voicemail-done", store.done(id, me.displayName(), clock.instant(), form.version()));
        intake.forget(id);
        return done;
    }

    @PostMapping("/{id}/reopen")
    public VoicemailLine reopenVoicemail(Actor me, @PathVariable UUID id, @RequestBody VersionForm form) {
        requireHeard(me, id);
        return told(me, "voicemail-reopened", store.reopen(id, form.version()));
    }

    /** A POST: it leaves a line in the log. */
    @PostMapping("/{id}/number")
    public CallerNumber revealVoicemailNumber(Actor me, @PathVariable UUID id) {
        var number = store.number(id, null).orElseThrow(Refused::notFound);
        audit.write(me.login(), me.address(), "number-revealed", id.toString(), Map.of("of", "voicemail"));
        return new CallerNumber(number);
    }

    private void requireHeard(Actor me, UUID id) {
        if (store.find(id, only(me)).isEmpty()) throw Refused.notFound();
    }

    private VoicemailLine told(Actor me, String what, VoicemailLine line) {
        audit.write(me.login(), me.address(), what, line.id().toString(), about(line));
        return line;
    }

    private static Map<String, ?> about(VoicemailLine line) {
        return Map.of("state", line.state(), "assignedTo", line.assignedTo() == null ? 0 : line.assignedTo());
    }

    private static @Nullable Integer only(Actor me) {
        return me.role() == Role.AGENT ? me.id().value() : null;
    }
}
