package io.seatline.routing;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.util.List;
import java.util.Map;
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

/** Queues, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/queues")
public class QueueEndpoint {
    private final RoutingStore store;
    private final EstimateStore estimates;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record QueueForm(
            String name,
            int ringSeconds,
            int wrapUpSeconds,
            int serviceLevelSeconds,
            boolean record,
            boolean active,
            @Nullable List<QueueSkill> skills,
            @Nullable List<String> dialedNumbers,
            int version,
            @Nullable QueueRoutingSettings routing,
            @Nullable QueueComfortSettings comfort) {
        QueueSettings settings() {
            return new QueueSettings(
                    name,
                    ringSeconds,
                    wrapUpSeconds,
                    serviceLevelSeconds,
                    record,
                    active,
                    skills == null ? List.of() : skills,
                    dialedNumbers == null ? List.of() : dialedNumbers,
                    version,
                    routing == null ? QueueRoutingSettings.PLAIN : routing,
                    comfort == null ? QueueComfortSettings.NONE : comfort);
        }
    }

    /** @param warnings stable words: it was saved, but somebody should look at it */
    public record QueueLine(
            int id,
            String name,
            int ringSeconds,
            int wrapUpSeconds,
            int serviceLevelSeconds,
            boolean record,
            boolean active,
            List<QueueSkill> skills,
            List<String> dialedNumbers,
            int version,
            QueueRoutingSettings routing,
            QueueComfortSettings comfort,
            int agentCount,
            List<String> warnings) {
        static QueueLine of(QueueSettings.KeptQueue queue) {
            QueueSettings s = queue.settings();
            return new QueueLine(
                    queue.id(),
                    s.name(),
                    s.ringSeconds(),
                    s.wrapUpSeconds(),
                    s.serviceLevelSeconds(),
                    s.record(),
                    s.active(),
                    s.skills(),
                    s.dialedNumbers(),
                    s.version(),
                    s.routing(),
                    s.comfort(),
                    queue.agentCount(),
                    s.active() && queue.agentCount() == 0 ? List.of("queue-without-agents") : List.of());
        }
    }

    /**
     * How good the estimated waits of a queue were.
     *
     * @param count how many of the last ones are known, of callers who were answered since
     * @param medianError half of them were off by no more than this share of the true wait
     * @param told false: callers are not told an estimate until they are better again
     */
    public record EstimateQuality(int count, double medianError, boolean told) {
        static EstimateQuality of(EstimateErrors errors) {
            return new EstimateQuality(errors.shares().size(), errors.median(), errors.trusted());
        }
    }

    public record QueueLines(List<QueueLine> items, int total) {}

    public QueueEndpoint(RoutingStore store, EstimateStore estimates, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.estimates = estimates;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public QueueLines all() {
        var lines = store.queues().stream().map(QueueLine::of).toList();
        return new QueueLines(lines, lines.size());
    }

    @GetMapping("/{id}/estimates")
    public EstimateQuality estimates(@PathVariable int id) {
        if (store.queue(id).isEmpty()) throw Refused.notFound();
        return EstimateQuality.of(estimates.last(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public QueueLine create(Actor me, @RequestBody QueueForm form) {
        var made = store.addQueue(form.settings());
        audit.write(me.login(), me.address(), "queue-created", made.settings().name(), Map.of("after", made));
        centre.changed();
        return QueueLine.of(made);
    }

    @PutMapping("/{id}")
    public QueueLine change(Actor me, @PathVariable int id, @RequestBody QueueForm form) {
        var before = store.queue(id).orElseThrow(Refused::notFound);
        var after = store.changeQueue(id, form.settings());
        audit.write(
                me.login(),
                me.address(),
                "queue-changed",
                after.settings().name(),
                Map.of("before", before, "after", after));
        centre.changed();
        return QueueLine.of(after);
    }
}
