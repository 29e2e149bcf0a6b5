package io.seatline.quality;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.kernel.Refused;
import io.seatline.quality.EvaluationStore.KeptScore;
import io.seatline.recording.Listener;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingCatalog.RecordingLine;
import io.seatline.scorecard.GivenAnswer;
import io.seatline.scorecard.Score;
import io.seatline.scorecard.Scorecard;
import io.seatline.scorecard.Scoring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation with all that belongs to it, as one person may see it. */
public final class EvaluationSheets {
    private final EvaluationStore store;
    private final Evaluations rules;
    private final Remark.Store remarks;
    private final Dispute.Store disputes;
    private final RecordingCatalog recordings;
    private final InstantSource clock;

    /**
     * @param score what the answers come to: the one that counts, or of a whole draft
     * @param history every score there was, the oldest first
     * @param can what this person may do now
     */
    public record EvaluationSheet(
            UUID id,
            int version,
            EvaluationState state,
            Evaluation.Origin origin,
            RecordingLine recording,
            int cardId,
            String cardName,
            int cardNumber,
            Scorecard card,
            int reviewerId,
            Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable Instant releaseAt,
            @Nullable Instant publishedAt,
            @Nullable Instant appealUntil,
            @Nullable Instant acknowledgedAt,
            Map<String, GivenAnswer> answers,
            @Nullable Score score,
            List<KeptScore> history,
            List<Remark> remarks,
            @Nullable Dispute dispute,
            Can can) {}

    /** @param decide about its dispute */
    public record Can(boolean score, boolean sign, boolean dispute, boolean decide) {}

    public EvaluationSheets(
            EvaluationStore store,
            Evaluations rules,
            Remark.Store remarks,
            Dispute.Store disputes,
            RecordingCatalog recordings,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.remarks = remarks;
        this.disputes = disputes;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** @throws Refused when there is no such recording, or it is not for this person */
    public void requireHeard(Actor me, UUID recording) {
        if (recordings.find(recording, Listener.of(me)).isEmpty()) throw Refused.notFound();
    }

    /** @throws Refused when there is none that this person may see */
    public EvaluationSheet sheet(Actor me, UUID id) {
        int account = me.id().value();
        boolean agent = me.role() == Role.AGENT;
        Evaluation one = agent ? rules.seenBy(account, id) : store.find(id).orElseThrow(Refused::notFound);
        // Blind: whoever scores the same call for comparison sees his own only, until the comparison has ended.
        if (one.origin() == Evaluation.Origin.CALIBRATION && one.reviewerId() != account && !store.isRevealed(id))
            throw Refused.notFound();
        var card = rules.card(one);
        List<KeptScore> history = store.scores(id);
        Map<String, GivenAnswer> answers =
                history.isEmpty() ? one.answers() : history.getLast().answers();
        boolean whole = Scoring.missing(card.content(), answers).isEmpty();
        Dispute dispute = disputes.of(id).orElse(null);
        return new EvaluationSheet(
                id,
                one.version(),
                one.state(),
                one.origin(),
                recordings
                        .find(one.subject().recordingId(), Listener.of(me))
                        .orElseThrow(Refused::notFound)
                        .row(),
                card.cardId(),
                card.name(),
                card.number(),
                card.content(),
                one.reviewerId(),
                one.dueAt(),
                one.submittedAt(),
                one.releaseAt(),
                one.publishedAt(),
                one.appealUntil(),
                one.acknowledgedAt(),
                answers,
                whole ? Scoring.score(card.content(), answers) : null,
                history,
                remarks.of(id).stream()
                        .filter(remark -> !agent || !remark.personal())
                        .toList(),
                dispute,
                can(me, one, dispute));
    }

    private Can can(Actor me, Evaluation one, @Nullable Dispute dispute) {
        int account = me.id().value();
        boolean open = one.state().after(EvaluationState.Signal.SUBMITTED).isPresent();
        boolean own = one.subject().agentId() == account;
        boolean published = one.state() == EvaluationState.PUBLISHED;
        Instant until = one.appealUntil();
        boolean inTime = until != null && !clock.instant().isAfter(until);
        Integer asked = dispute == null ? null : dispute.deciderId();
        boolean decides = me.role() != Role.AGENT
                && dispute != null
                && dispute.open()
                && one.reviewerId() != account
                && (asked == null || asked == account || me.role() == Role.ADMIN);
        return new Can(open && one.reviewerId() == account, own && published, own && published && inTime, decides);
    }
}
