package io.seatline.quality;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.Dispute.Item;
import io.seatline.quality.EvaluationState.Signal;
import io.seatline.quality.EvaluationStore.NewScore;
import io.seatline.quality.EvaluationStore.ScoreReason;
import io.seatline.scorecard.GivenAnswer;
import io.seatline.scorecard.Scorecard;
import io.seatline.scorecard.Scoring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying no to a score, and deciding about it. A score is disputed once; who scored does not decide. */
public final class Disputes {
    private static final int LONGEST = 1000;

    private final Dispute.Store store;
    private final EvaluationStore evaluations;
    private final Evaluations rules;
    private final InstantSource clock;

    /** @param reason of the agent */
    public record Objected(
            @Nullable String criterion, @Nullable String reason) {}

    /**
     * @param answer what counts instead; null: the score of this criterion stands
     * @param note the decider's words
     */
    public record Decided(
            @Nullable String criterion,
            @Nullable GivenAnswer answer,
            @Nullable String note) {}

    public Disputes(Dispute.Store store, EvaluationStore evaluations, Evaluations rules, InstantSource clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Refused when the time for it is over, or nothing is said */
    public void raise(int agent, UUID evaluationId, List<Objected> objections) {
        Evaluation evaluation = rules.seenBy(agent, evaluationId);
        Evaluations.after(evaluation, Signal.DISPUTED);
        Instant now = clock.instant();
        Instant until = evaluation.appealUntil();
        if (until != null && now.isAfter(until))
            throw Refused.conflict("dispute-late", Map.of("until", until.toString()));
        if (objections.isEmpty()) throw Refused.invalid("items", "dispute-empty", Map.of());
        Scorecard card = rules.card(evaluation).content();
        var items = new ArrayList<Item>();
        var named = new HashSet<String>();
        for (Objected one : objections) {
            String criterion = known(card, one.criterion());
            if (!named.add(criterion)) throw Refused.invalid("items", "dispute-twice", Map.of());
            items.add(new Item(criterion, TypedText.line("items." + criterion, one.reason(), LONGEST), null, null));
        }
        store.raise(evaluation, now, items);
    }

    /** @return the evaluation as it stands then */
    public Evaluation decide(
            int decider, boolean anyones, UUID evaluationId, List<Decided> decisions, @Nullable String note) {
        Evaluation evaluation = evaluations.find(evaluationId).orElseThrow(Refused::notFound);
        Evaluations.after(evaluation, Signal.DECIDED);
        Dispute dispute = open(evaluationId);
        if (evaluation.reviewerId() == decider) throw Refused.conflict("dispute-own-score", Map.of());
        Integer asked = dispute.deciderId();
        if (asked != null && asked != decider && !anyones) throw Refused.conflict("dispute-anothers", Map.of());
        Scorecard card = rules.card(evaluation).content();
        var answers = new LinkedHashMap<>(current(evaluation));
        var items = new ArrayList<Item>();
        boolean changes = false;
        for (Item item : dispute.items()) {
            Decided decided = decisions.stream()
                    .filter(one -> item.criterion().equals(one.criterion()))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("items." + item.criterion(), "dispute-undecided", Map.of()));
            GivenAnswer answer = another(decided.answer(), answers.get(item.criterion()));
            // Who is told no is told why.
            String words = answer == null
                    ? TypedText.line("items." + item.criterion(), decided.note(), LONGEST)
                    : TypedText.optionalLine("items." + item.criterion(), decided.note(), LONGEST);
            items.add(new Item(item.criterion(), item.reason(), answer != null, words));
            if (answer != null) {
                answers.put(item.criterion(), Evaluations.fitting(card, item.criterion(), answer));
                changes = true;
            }
        }
        Instant now = clock.instant();
        NewScore score = null;
        if (changes) {
            Evaluations.requireWhole(card, answers);
            score = new NewScore(Scoring.score(card, answers), answers, ScoreReason.DISPUTE, decider, now);
        }
        String words = TypedText.optionalLine("note", note, LONGEST);
        store.decide(dispute, evaluation, items, words, decider, now, score);
        return evaluations.find(evaluationId).orElseThrow();
    }

    /** @throws Refused when it is decided, or he is the one who scored */
    public void reassign(UUID evaluationId, int decider) {
        Evaluation evaluation = evaluations.find(evaluationId).orElseThrow(Refused::notFound);
        Dispute dispute = open(evaluationId);
        if (evaluation.reviewerId() == decider || evaluation.subject().agentId() == decider)
            throw Refused.invalid("reviewerId", "dispute-own-score", Map.of());
        store.reassign(dispute.id(), decider);
    }

    private Dispute open(UUID evaluation) {
        Dispute dispute = store.of(evaluation).orElseThrow(Refused::notFound);
        if (!dispute.open()) throw Refused.conflict("evaluation-closed", Map.of());
        return dispute;
    }

    /** Null: nothing else than what counts already. */
    private static @Nullable GivenAnswer another(@Nullable GivenAnswer answer, @Nullable GivenAnswer counts) {
        boolean same = answer != null
                && counts != null
                && answer.notApplicable() == counts.notApplicable()
                && Objects.equals(answer.value(), counts.value());
        return same ? null : answer;
    }

    /** What counts now: of the last score, never of a draft. */
    private Map<String, GivenAnswer> current(Evaluation evaluation) {
        return evaluations.scores(evaluation.id()).getLast().answers();
    }

    private static String known(Scorecard card, @Nullable String criterion) {
        if (criterion == null || card.criterion(criterion).isEmpty())
            throw Refused.invalid("items", "score-no-criterion", Map.of());
        return criterion;
    }
}
