package io.seatline.customer;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CallId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promises to customers: an agent keeps his own, a supervisor sees all. Numbers leave here masked. */
@RestController
@RequestMapping("/api/follow-ups")
public class FollowUpEndpoint {
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    /** A promise further away is a slip of the keyboard. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final FollowUpStore store;
    private final CallNumbers calls;
    private final AuditLog audit;
    private final Consumer<CallId> changed;
    private final InstantSource clock;

    public record FollowUpLine(
            int id,
            @Nullable UUID callId,
            String customerName,
            String number,
            String text,
            Instant dueAt,
            String agentName,
            @Nullable Instant doneAt,
            int version) {
        static FollowUpLine of(FollowUp one) {
            return new FollowUpLine(
                    one.id(),
                    one.callId(),
                    PhoneNumber.nameWithout(one.number(), one.customerName()),
                    one.number().isEmpty() ? "" : PhoneNumber.masked(one.number()),
                    one.text(),
                    one.dueAt(),
                    one.agentName(),
                    one.doneAt(),
                    one.version());
        }
    }

    /** @param callId the call before the agent that it is about; absent: about nobody */
    public record NewFollowUpForm(@Nullable UUID callId, String text, Instant dueAt) {
        public NewFollowUpForm {
            java.util.Objects.requireNonNull(dueAt);
        }
    }

    public record FollowUpForm(String text, Instant dueAt, boolean done, int version) {
        public FollowUpForm {
            java.util.Objects.requireNonNull(dueAt);
        }
    }

    /** @param changed told which call's card shows a promise more */
    public FollowUpEndpoint(
            FollowUpStore store, CallNumbers calls, AuditLog audit, Consumer<CallId> changed, InstantSource clock) {
        this.store = store;
        this.calls = calls;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    @GetMapping
    public List<FollowUpLine> followUps(Actor me) {
        return store.open(me.role() == Role.AGENT ? me.id() : null, MOST).stream()
                .map(FollowUpLine::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public FollowUpLine addFollowUp(Actor me, @RequestBody NewFollowUpForm form) {
        var text = TypedText.line("text", form.text(), LONGEST);
        due(form.dueAt());
        var number = form.callId() == null
                ? ""
                : calls.of(me.id(), new CallId(form.callId()))
                        .orElseThrow(Refused::notFound)
                        .number();
        var made =
                store.add(new FollowUpStore.NewFollowUp(form.callId(), number, text, form.dueAt(), me.id()), me.id());
        audit.write(
                me.login(), me.address(), "follow-up-made", Integer.toString(made.id()), Map.of("due", made.dueAt()));
        if (form.callId() != null) changed.accept(new CallId(form.callId()));
        return FollowUpLine.of(made);
    }

    /** Done, put off, or said otherwise; each only by whose it is. */
    @PutMapping("/{id}")
    public FollowUpLine changeFollowUp(Actor me, @PathVariable int id, @RequestBody FollowUpForm form) {
        var before = store.find(id)
                .filter(one -> me.role() != Role.AGENT || one.agent().equals(me.id()))
                .orElseThrow(Refused::notFound);
        var text = TypedText.line("text", form.text(), LONGEST);
        if (!form.dueAt().equals(before.dueAt())) due(form.dueAt());
        var after = store.change(id, form.version(), text, form.dueAt(), form.done() ? clock.instant() : null);
        audit.write(
                me.login(),
                me.address(),
                "follow-up-changed",
                Integer.toString(id),
                Map.of("done", form.done(), "due", after.dueAt()));
        return FollowUpLine.of(after);
    }

    private void due(Instant at) {
        var now = clock.instant();
        if (at.isBefore(now)) throw Refused.invalid("dueAt", "follow-up-past", Map.of());
        if (at.isAfter(now.plus(FURTHEST))) throw Refused.invalid("dueAt", "follow-up-too-far", Map.of("days", 366));
    }
}
