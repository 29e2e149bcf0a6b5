package io.seatline.quality;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.Evaluation.Origin;
import io.seatline.quality.Evaluation.Subject;
import io.seatline.quality.EvaluationState.Signal;
import io.seatline.quality.EvaluationStore.Move;
import io.seatline.quality.EvaluationStore.NewScore;
import io.seatline.quality.EvaluationStore.ScoreReason;
import io.seatline.scorecard.GivenAnswer;
import io.seatline.scorecard.Scorecard;
import io.seatline.scorecard.ScorecardStore;
import io.seatline.scorecard.ScorecardStore.PublishedCard;
import io.seatline.scorecard.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What may be done to an evaluation, and what becomes of it. Who asks is checked where it says so. */
public final class Evaluations {
    private static final Logger log = LoggerFactory.getLogger(Evaluations.class);
    private static final int LONGEST_ANSWER = 2000;
    private static final int LONGEST_COMMENT = 1000;
    private static final Duration LATEST_RELEASE = Duration.ofDays(90);

    private final EvaluationStore store;
    private final ScorecardStore cards;
    private final QualityTerms.Kept terms;
    private final InstantSource clock;

    public Evaluations(EvaluationStore store, ScorecardStore cards, QualityTerms.Kept terms, InstantSource clock) {
        this.store = store;
        this.cards = cards;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Refused when the call is the reviewer's own, or the card cannot be scored with */
    public Evaluation assign(Subject subject, int cardId, int reviewer, Origin origin) {
        Evaluation evaluation = made(subject, cardId, reviewer, origin);
        store.add(evaluation);
        return evaluation;
    }

    /** As {@link #assign}, for who keeps it together with other things. */
    public Evaluation made(Subject subject, int cardId, int reviewer, Origin origin) {
        if (subject.agentId() == reviewer) throw Refused.conflict("evaluation-own-call", Map.of());
        PublishedCard card =
                cards.current(cardId).orElseThrow(() -> Refused.invalid("cardId", "card-unpublished", Map.of()));
        Instant now = clock.instant();
        return new Evaluation(
                UUID.randomUUID(),
                subject,
                card.cardId(),
                card.number(),
                reviewer,
                origin,
                EvaluationState.ASSIGNED,
                Map.of(),
                null,
                now,
                now.plus(Duration.ofDays(terms.terms().dueDays())),
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** The draft, as far as it is. Nothing needs to be complete; all must fit the card. */
    public Evaluation answer(int reviewer, UUID id, int version, Map<String, GivenAnswer> answers) {
        Evaluation evaluation = mine(reviewer, id);
        EvaluationState next = after(evaluation, Signal.ANSWERED);
        Scorecard card = card(evaluation).content();
        var clean = new LinkedHashMap<String, GivenAnswer>();
        answers.forEach((criterion, answer) -> clean.put(criterion, fitting(card, criterion, answer)));
        return store.answer(id, version, clean, next);
    }

    /** @param releaseAt when the agent is to see it; null or past: now */
    public Evaluation submit(int reviewer, UUID id, int version, @Nullable Instant releaseAt) {
        Evaluation evaluation = mine(reviewer, id);
        EvaluationState submitted = after(evaluation, Signal.SUBMITTED);
        Scorecard card = card(evaluation).content();
        requireWhole(card, evaluation.answers());
        Instant now = clock.instant();
        if (releaseAt != null && releaseAt.isAfter(now.plus(LATEST_RELEASE)))
            throw Refused.invalid("releaseAt", "release-too-late", Map.of("days", LATEST_RELEASE.toDays()));
        var score = new NewScore(
                Scoring.score(card, evaluation.answers()), evaluation.answers(), ScoreReason.SUBMITTED, reviewer, now);
        if (evaluation.origin() == Origin.CALIBRATION)
            return store.score(id, version, score, new Move(submitted, now, null, null, null, null));
        if (releaseAt != null && releaseAt.isAfter(now))
            return store.score(id, version, score, new Move(submitted, now, releaseAt, null, null, null));
        Instant until = now.plus(Duration.ofDays(terms.terms().appealDays()));
        return store.score(id, version, score, new Move(EvaluationState.PUBLISHED, now, now, now, until, null));
    }

    /** Shows the agents what is due. Never throws; what is left over is done at the next look. */
    public void release() {
        try {
            store.release(clock.instant(), terms.terms().appealDays());
        } catch (RuntimeException failure) {
            log.warn("scores whose day has come wait: {}", failure.toString());
        }
    }

    /** The agent signs it. */
    public Evaluation acknowledge(int agent, UUID id) {
        Evaluation evaluation = seenBy(agent, id);
        EvaluationState next = after(evaluation, Signal.ACKNOWLEDGED);
        return store.move(id, evaluation.version(), new Move(next, null, null, null, null, clock.instant()));
    }

    /** @throws Refused when it is none of his, or he is not to see it yet */
    Evaluation seenBy(int agent, UUID id) {
        return store.find(id)
                .filter(one -> one.subject().agentId() == agent
                        && EvaluationState.SEEN.contains(one.state())
                        && one.origin() != Origin.CALIBRATION)
                .orElseThrow(Refused::notFound);
    }

    PublishedCard card(Evaluation evaluation) {
        return cards.version(evaluation.cardId(), evaluation.cardNumber()).orElseThrow();
    }

    /** The first thing that these answers lack is said. */
    static void requireWhole(Scorecard card, Map<String, GivenAnswer> answers) {
        var missing = Scoring.missing(card, answers);
        if (missing.isEmpty()) return;
        var first = missing.getFirst();
        String title = card.criterion(first.criterion()).map(one -> one.title()).orElse("");
        String field = first.criterion().isEmpty() ? "answers" : "answers." + first.criterion();
        throw Refused.invalid(field, first.lack().slug(), Map.of("criterion", title, "count", missing.size()));
    }

    static GivenAnswer fitting(Scorecard card, String id, GivenAnswer answer) {
        String at = "answers." + id;
        var criterion =
                card.criterion(id).orElseThrow(() -> Refused.invalid("answers", "score-no-criterion", Map.of()));
        TypedText.optionalLine(at, answer.comment().replaceAll("[\\r\\n\\t]", " "), LONGEST_COMMENT);
        String value = answer.value();
        if (answer.notApplicable()) return value == null ? answer : new GivenAnswer(null, true, answer.comment());
        if (value == null) return answer;
        if (!criterion.kind().scored()) {
            TypedText.optionalLine(at, value.replaceAll("[\\r\\n\\t]", " "), LONGEST_ANSWER);
            return answer;
        }
        if (criterion.share(value).isEmpty())
            throw Refused.invalid(
                    at, Scoring.Lack.NOT_AN_ANSWER.slug(), Map.of("criterion", criterion.title(), "count", 1));
        return answer;
    }

    static EvaluationState after(Evaluation evaluation, Signal signal) {
        return evaluation.state().after(signal).orElseThrow(() -> Refused.conflict("evaluation-closed", Map.of()));
    }

    private Evaluation mine(int reviewer, UUID id) {
        Evaluation evaluation = store.find(id).orElseThrow(Refused::notFound);
        if (evaluation.reviewerId() != reviewer) throw Refused.conflict("evaluation-anothers", Map.of());
        return evaluation;
    }
}
