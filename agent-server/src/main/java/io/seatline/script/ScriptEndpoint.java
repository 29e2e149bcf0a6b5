package io.seatline.script;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scripts as an administrator keeps them. A script that makes no sense is not saved; what is wrong is said with its place. */
@RestController
public class ScriptEndpoint {
    private final ScriptStore store;
    private final AuditLog audit;

    /** @param published absent: no desk shows it yet */
    public record ScriptLine(
            int id,
            String name,
            boolean active,
            @Nullable Integer published,
            boolean draftDiffers,
            int steps,
            Instant changedAt,
            String changedBy) {}

    public enum VersionState {
        PUBLISHED,
        EARLIER,
        ROLLED_BACK
    }

    public record VersionLine(int number, VersionState state, Instant publishedAt, String publishedBy) {}

    public record ScriptSheet(
            int id,
            String name,
            boolean active,
            Script draft,
            @Nullable Integer published,
            boolean draftDiffers,
            int version,
            List<VersionLine> versions) {}

    public record ScriptForm(String name, boolean active, Script draft, int version) {
        public ScriptForm {
            java.util.Objects.requireNonNull(draft);
        }
    }

    public record PublishForm(int version) {}

    public record RollBackForm(int version, int to) {}

    public record QueueScriptForm(@Nullable Integer scriptId) {}

    /** @param run absent: from the first step */
    public record PreviewForm(
            Script draft, @Nullable ScriptRun run, @Nullable Map<String, List<String>> answers, ScriptRun.Move move) {
        public PreviewForm {
            java.util.Objects.requireNonNull(draft);
            java.util.Objects.requireNonNull(move);
        }
    }

    public ScriptEndpoint(ScriptStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/api/admin/scripts")
    public List<ScriptLine> scripts() {
        return store.all().stream()
                .map(script -> new ScriptLine(
                        script.id(),
                        script.name(),
                        script.active(),
                        script.published(),
                        differs(script),
                        script.draft().steps().size(),
                        script.changedAt(),
                        script.changedBy()))
                .toList();
    }

    @GetMapping("/api/admin/scripts/{id}")
    public ScriptSheet script(@PathVariable int id) {
        return sheet(store.find(id).orElseThrow(Refused::notFound));
    }

    @PostMapping("/api/admin/scripts")
    @ResponseStatus(HttpStatus.CREATED)
    public ScriptSheet createScript(Actor me, @RequestBody ScriptForm form) {
        var made = store.create(TypedText.line("name", form.name(), 80), ScriptCheck.checked(form.draft()), me.login());
        audit.write(me.login(), me.address(), "script-created", made.name(), Map.of("after", made));
        return sheet(made);
    }

    @PutMapping("/api/admin/scripts/{id}")
    public ScriptSheet changeScript(Actor me, @PathVariable int id, @RequestBody ScriptForm form) {
        var before = store.find(id).orElseThrow(Refused::notFound);
        var after = store.change(
                id,
                form.version(),
                TypedText.line("name", form.name(), 80),
                form.active(),
                ScriptCheck.checked(form.draft()),
                me.login());
        audit.write(me.login(), me.address(), "script-changed", after.name(), Map.of("before", before, "after", after));
        return sheet(after);
    }

    @PostMapping("/api/admin/scripts/{id}/publish")
    public ScriptSheet publishScript(Actor me, @PathVariable int id, @RequestBody PublishForm form) {
        var after = store.publish(id, form.version(), me.login());
        audit.write(me.login(), me.address(), "script-published", after.name(), number(after));
        return sheet(after);
    }

    @PostMapping("/api/admin/scripts/{id}/roll-back")
    public ScriptSheet rollBackScript(Actor me, @PathVariable int id, @RequestBody RollBackForm form) {
        var after = store.rollBack(id, form.version(), form.to(), me.login());
        audit.write(me.login(), me.address(), "script-rolled-back", after.name(), number(after));
        return sheet(after);
    }

    @GetMapping("/api/admin/script-queues")
    public List<ScriptStore.QueueScript> scriptQueues() {
        return store.queues();
    }

    @PutMapping("/api/admin/script-queues/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void setQueueScript(Actor me, @PathVariable int id, @RequestBody QueueScriptForm form) {
        store.setQueue(id, form.scriptId());
        audit.write(
                me.login(),
                me.address(),
                "queue-script-set",
                Integer.toString(id),
                Map.of("script", form.scriptId() == null ? "" : form.scriptId()));
    }

    /** Walks a script that need not be saved yet, by the same rules as in a call; nothing is kept. */
    @PostMapping("/api/admin/script-preview")
    public ScriptRun previewScript(@RequestBody PreviewForm form) {
        var script = ScriptCheck.checked(form.draft());
        var run = form.run() == null ? ScriptRun.begin(script) : form.run();
        for (var step : run.path()) {
            if (script.step(step).isEmpty()) throw Refused.invalid("run", "script-changed-in-preview", Map.of());
        }
        return run.after(script, form.answers() == null ? Map.of() : form.answers(), form.move());
    }

    private ScriptSheet sheet(ScriptStore.KeptScript script) {
        var versions = store.versions(script.id()).stream()
                .map(version -> new VersionLine(
                        version.number(),
                        Integer.valueOf(version.number()).equals(script.published())
                                ? VersionState.PUBLISHED
                                : version.rolledBackAt() == null ? VersionState.EARLIER : VersionState.ROLLED_BACK,
                        version.publishedAt(),
                        version.publishedBy()))
                .toList();
        return new ScriptSheet(
                script.id(),
                script.name(),
                script.active(),
                script.draft(),
                script.published(),
                differs(script),
                script.version(),
                versions);
    }

    private boolean differs(ScriptStore.KeptScript script) {
        return script.published() == null
                || !store.version(script.id(), script.published())
                        .map(ScriptStore.PublishedScript::content)
                        .equals(java.util.Optional.of(script.draft()));
    }

    private static Map<String, Object> number(ScriptStore.KeptScript script) {
        return Map.of("version", script.published() == null ? 0 : script.published());
    }
}
