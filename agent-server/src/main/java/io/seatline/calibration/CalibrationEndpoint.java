package io.seatline.calibration;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.calibration.CalibrationStore.CalibrationLine;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Origin;
import io.seatline.quality.Evaluations;
import io.seatline.quality.SubjectLookup;
import io.seatline.scorecard.ScorecardStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calibration: opened, scored blind, ended, and what it shows. Until it has ended nobody sees another's score. */
@RestController
@RequestMapping("/api/calibrations")
public class CalibrationEndpoint {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_RECORDINGS = 20;
    private static final int MOST_REVIEWERS = 20;
    private static final int MOST_DAYS = 365;
    private static final Duration DRIFT = Duration.ofDays(366);

    private final CalibrationStore store;
    private final Evaluations rules;
    private final SubjectLookup people;
    private final ScorecardStore cards;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * @param count how many recordings are drawn, 1 to 20
     * @param days of the last how many, 1 to 365
     * @param queueId null: of any queue
     */
    public record CalibrationForm(
            @Nullable String name,
            int cardId,
            @Nullable List<Integer> reviewerIds,
            int count,
            int days,
            @Nullable Integer queueId) {}

    public record CalibrationLines(List<CalibrationLine> items) {}

    /** One score; opens its evaluation. */
    public record BlindTotal(UUID evaluationId, UUID recordingId, int reviewerId, double total) {}

    /**
     * @param agreement null: it goes on, and nobody sees another's score
     * @param names of the reviewers, by account
     * @param titles of the criteria, by id
     */
    public record CalibrationSheet(
            CalibrationLine line,
            @Nullable Agreement agreement,
            List<BlindTotal> scores,
            Map<Integer, String> names,
            Map<String, String> titles) {}

    public record DriftLine(String month, int reviewerId, String name, int calls, double mean) {}

    public record DriftLines(List<DriftLine> items) {}

    public CalibrationEndpoint(
            CalibrationStore store,
            Evaluations rules,
            SubjectLookup people,
            ScorecardStore cards,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.people = people;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public CalibrationLines calibrations(Actor me) {
        return new CalibrationLines(store.all(me.id().value()));
    }

    @GetMapping("/{id}")
    public CalibrationSheet calibration(Actor me, @PathVariable int id) {
        CalibrationLine line = store.find(id, me.id().value()).orElseThrow(Refused::notFound);
        if (line.endedAt() == null) return new CalibrationSheet(line, null, List.of(), Map.of(), Map.of());
        List<BlindScore> scores = store.scores(id);
        Agreement agreement = Agreement.of(scores);
        var titles = new LinkedHashMap<String, String>();
        cards.version(line.cardId(), line.cardNumber())
                .ifPresent(card -> agreement
                        .items()
                        .forEach(item -> card.content()
                                .criterion(item.criterion())
                                .ifPresent(criterion -> titles.put(item.criterion(), criterion.title()))));
        Set<Integer> reviewers = new TreeSet<>();
        scores.forEach(score -> reviewers.add(score.reviewer()));
        return new CalibrationSheet(
                line,
                agreement,
                scores.stream()
                        .map(it -> new BlindTotal(it.evaluation(), it.recording(), it.reviewer(), it.total()))
                        .toList(),
                store.names(reviewers),
                titles);
    }

    @GetMapping("/drift")
    public DriftLines calibrationDrift() {
        var points = Drift.of(store.ended(clock.instant().minus(DRIFT)).values(), clock.getZone());
        Set<Integer> reviewers = new TreeSet<>();
        points.forEach(point -> reviewers.add(point.reviewer()));
        var names = store.names(reviewers);
        return new DriftLines(points.stream()
                .map(it -> new DriftLine(
                        it.month(), it.reviewer(), names.getOrDefault(it.reviewer(), ""), it.calls(), it.mean()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public CalibrationSheet openCalibration(Actor me, @RequestBody CalibrationForm form) {
        String name = TypedText.line("name", form.name(), LONGEST_NAME);
        Set<Integer> reviewers = new TreeSet<>(form.reviewerIds() == null ? List.of() : form.reviewerIds());
        if (reviewers.size() < 2 || reviewers.size() > MOST_REVIEWERS)
            throw Refused.invalid("reviewerIds", "calibration-reviewers", Map.of("max", MOST_REVIEWERS));
        if (!reviewers.stream().allMatch(people::mayScore))
            throw Refused.invalid("reviewerIds", "reviewer-unknown", Map.of());
        Refused.unlessWithin("count", form.count(), 1, MOST_RECORDINGS);
        Refused.unlessWithin("days", form.days(), 1, MOST_DAYS);
        Instant now = clock.instant();
        var drawn = store.drawn(now.minus(Duration.ofDays(form.days())), form.queueId(), reviewers, form.count());
        if (drawn.size() < form.count())
            throw Refused.invalid("count", "calibration-too-few", Map.of("found", drawn.size(), "asked", form.count()));
        List<Evaluation> evaluations = new ArrayList<>();
        for (var subject : drawn)
            for (int reviewer : reviewers)
                evaluations.add(rules.made(subject, form.cardId(), reviewer, Origin.CALIBRATION));
        int id = store.open(name, evaluations, now, me.login());
        audit.write(
                me.login(),
                me.address(),
                "calibration-opened",
                name,
                Map.of(
                        "reviewers",
                        reviewers,
                        "recordings",
                        drawn.stream().map(Evaluation.Subject::recordingId).toList()));
        return calibration(me, id);
    }

    @PostMapping("/{id}/close")
    public CalibrationSheet closeCalibration(Actor me, @PathVariable int id) {
        CalibrationLine line = store.find(id, me.id().value()).orElseThrow(Refused::notFound);
        if (line.endedAt() != null) throw Refused.conflict("calibration-ended", Map.of());
        int givenUp = store.close(id, clock.instant(), me.login());
        audit.write(me.login(), me.address(), "calibration-ended", line.name(), Map.of("givenUp", givenUp));
        return calibration(me, id);
    }
}
