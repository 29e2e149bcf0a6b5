package io.seatline.entry;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Prompts, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/prompts")
public class PromptEndpoint {
    private final PromptStore store;
    private final PromptStudio studio;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record Prompts(List<KeptPrompt> items, int total) {}

    public PromptEndpoint(PromptStore store, PromptStudio studio, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.studio = studio;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public Prompts prompts() {
        var prompts = store.prompts();
        return new Prompts(prompts, prompts.size());
    }

    /** Spoken by the speech engine. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public KeptPrompt createPrompt(Actor me, @RequestBody PromptSettings form) {
        return created(me, studio.speak(null, form));
    }

    /** A text is spoken anew; a prompt whose sound was uploaded, and stays without a text, keeps its sound. */
    @PutMapping("/{id}")
    public KeptPrompt changePrompt(Actor me, @PathVariable int id, @RequestBody PromptSettings form) {
        var before = store.prompt(id).orElseThrow(Refused::notFound);
        return changed(me, before, form.text() == null ? studio.rename(id, form) : studio.speak(id, form));
    }

    /** The body is the file. */
    @Hidden
    @PostMapping("/audio")
    @ResponseStatus(HttpStatus.CREATED)
    public KeptPrompt uploadPrompt(Actor me, @RequestParam String name, @RequestParam String language, InputStream file)
            throws IOException {
        var settings = new PromptSettings(name, language, null, 0);
        return created(me, studio.upload(null, settings, read(file)));
    }

    @Hidden
    @PutMapping("/{id}/audio")
    public KeptPrompt replacePrompt(
            Actor me,
            @PathVariable int id,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam int version,
            InputStream file)
            throws IOException {
        var before = store.prompt(id).orElseThrow(Refused::notFound);
        var settings = new PromptSettings(name, language, null, version);
        return changed(me, before, studio.upload(id, settings, read(file)));
    }

    @GetMapping(value = "/{id}/audio", produces = "audio/wav")
    public ResponseEntity<byte[]> promptAudio(@PathVariable int id) {
        return ResponseEntity.ok(store.sound(id).orElseThrow(Refused::notFound).wav());
    }

    private static byte[] read(InputStream file) throws IOException {
        return file.readNBytes(PromptStudio.LARGEST_UPLOAD + 1);
    }

    private KeptPrompt created(Actor me, KeptPrompt made) {
        audit.write(me.login(), me.address(), "prompt-created", made.name(), Map.of("after", made));
        centre.changed();
        return made;
    }

    private KeptPrompt changed(Actor me, KeptPrompt before, KeptPrompt after) {
        audit.write(me.login(), me.address(), "prompt-changed", after.name(), Map.of("before", before, "after", after));
        centre.changed();
        return after;
    }
}
