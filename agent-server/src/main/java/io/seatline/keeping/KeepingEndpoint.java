package io.seatline.keeping;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holding and erasing one recording. */
@RestController
@RequestMapping("/api/recordings/{id}")
public class KeepingEndpoint {
    private static final int LONGEST_REASON = 500;

    private final KeepingStore store;
    private final RecordingRemover remover;
    private final AuditLog audit;
    private final InstantSource clock;

    public record HoldForm(@Nullable String reason) {}

    /**
     * @param rightful the person whose voice it is may demand it, or an authority does: the least time of its class does not
     *     stand against that
     */
    public record EraseForm(@Nullable String reason, boolean rightful) {}

    public KeepingEndpoint(KeepingStore store, RecordingRemover remover, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.remover = remover;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/keeping")
    public KeepingStore.Keeping keeping(@PathVariable UUID id) {
        return found(id);
    }

    @PostMapping("/hold")
    public KeepingStore.Keeping hold(Actor me, @PathVariable UUID id, @RequestBody HoldForm form) {
        String reason = TypedText.line("reason", form.reason(), LONGEST_REASON);
        if (!found(id).stored()) throw Refused.invalid("reason", "recording-not-stored", Map.of());
        audit.write(me.login(), me.address(), "recording-held", id.toString(), Map.of("reason", reason));
        store.hold(id, new KeepingStore.Hold(clock.instant(), me.login(), reason));
        return found(id);
    }

    @DeleteMapping("/hold")
    public KeepingStore.Keeping release(Actor me, @PathVariable UUID id) {
        if (found(id).hold() == null) return found(id);
        audit.write(me.login(), me.address(), "recording-released", id.toString(), Map.of());
        store.hold(id, null);
        return found(id);
    }

    @PostMapping("/erase")
    public Certificate erase(Actor me, @PathVariable UUID id, @RequestBody EraseForm form) {
        String reason = TypedText.line("reason", form.reason(), LONGEST_REASON);
        var keeping = found(id);
        if (!keeping.stored()) throw Refused.invalid("reason", "recording-not-stored", Map.of());
        if (keeping.hold() != null)
            throw Refused.conflict(
                    "recording-held",
                    Map.of("by", keeping.hold().by(), "reason", keeping.hold().reason()));
        if (!form.rightful() && clock.instant().isBefore(keeping.leastUntil()))
            throw Refused.conflict(
                    "recording-too-young", Map.of("until", keeping.leastUntil().toString()));
        audit.write(
                me.login(),
                me.address(),
                "recording-erased",
                id.toString(),
                Map.of("reason", reason, "rightful", form.rightful()));
        var certificate = store.delete(id, Certificate.Deletion.ERASED, reason, me.login(), clock.instant())
                .orElseThrow(Refused::changedMeanwhile);
        remover.sweep();
        return certificate;
    }

    @GetMapping("/certificate")
    public Certificate certificate(@PathVariable UUID id) {
        return store.certificate(id).orElseThrow(Refused::notFound);
    }

    private KeepingStore.Keeping found(UUID id) {
        return store.find(id).orElseThrow(Refused::notFound);
    }
}
