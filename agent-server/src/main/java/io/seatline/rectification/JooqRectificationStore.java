package io.seatline.rectification;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.RECTIFICATION;
import static io.seatline.db.quality.Tables.RECTIFICATION_LOG;
import static org.jooq.impl.DSL.noCondition;

import io.seatline.account.JooqScope;
import io.seatline.db.quality.enums.RectificationState;
import io.seatline.db.quality.enums.RectificationStep;
import io.seatline.kernel.Refused;
import io.seatline.quality.Evaluation;
import io.seatline.rectification.Rectification.Said;
import io.seatline.rectification.Rectification.State;
import io.seatline.rectification.Rectification.Step;
import io.seatline.scorecard.Criterion;
import io.seatline.scorecard.ScorecardStore;
import io.seatline.scorecard.ScorecardStore.PublishedCard;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Rectifications in PostgreSQL. */
public final class JooqRectificationStore implements RectificationStore {
    private final DSLContext db;
    private final ScorecardStore cards;

    public JooqRectificationStore(DSLContext db, ScorecardStore cards) {
        this.db = db;
        this.cards = cards;
    }

    @Override
    public List<Rectification> all(
            @Nullable State state, @Nullable UUID evaluation, @Nullable Integer supervisor, int limit) {
        Condition which = state == null ? noCondition() : RECTIFICATION.STATE.eq(state(state));
        if (evaluation != null) which = which.and(RECTIFICATION.EVALUATION_ID.eq(evaluation));
        return lines(which.and(JooqScope.sees(supervisor, RECTIFICATION.AGENT_ID)), limit);
    }

    @Override
    public Optional<Rectification> find(int id, @Nullable Integer supervisor) {
        return lines(RECTIFICATION.ID.eq(id).and(JooqScope.sees(supervisor, RECTIFICATION.AGENT_ID)), 1).stream()
                .findFirst();
    }

    private List<Rectification> lines(Condition which, int limit) {
        var rows = db.select(RECTIFICATION.asterisk(), ACCOUNT_.DISPLAY_NAME, TEAM.NAME, EVALUATION.CARD_NUMBER)
                .from(RECTIFICATION)
                .join(EVALUATION)
                .on(EVALUATION.ID.eq(RECTIFICATION.EVALUATION_ID))
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(RECTIFICATION.AGENT_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(RECTIFICATION.TEAM_ID))
                .where(which)
                .orderBy(
                        RECTIFICATION.STATE.eq(RectificationState.CLOSED),
                        RECTIFICATION.ESCALATED.desc(),
                        RECTIFICATION.DUE_AT,
                        RECTIFICATION.ID)
                .limit(limit)
                .fetch();
        Map<Integer, List<Said>> said = said(rows.getValues(RECTIFICATION.ID));
        // Most are of one card.
        var versions = new HashMap<List<Integer>, Optional<PublishedCard>>();
        return rows.map(row -> {
            String criterion = row.get(RECTIFICATION.CRITERION);
            String title = versions.computeIfAbsent(
                            List.of(row.get(RECTIFICATION.CARD_ID), row.get(EVALUATION.CARD_NUMBER)),
                            card -> cards.version(card.get(0), card.get(1)))
                    .flatMap(card -> card.content().criterion(criterion))
                    .map(Criterion::title)
                    .orElse(criterion);
            return new Rectification(
                    row.get(RECTIFICATION.ID),
                    row.get(RECTIFICATION.EVALUATION_ID),
                    criterion,
                    title,
                    row.get(RECTIFICATION.AGENT_ID),
                    row.get(ACCOUNT_.DISPLAY_NAME),
                    row.get(TEAM.NAME),
                    State.valueOf(row.get(RECTIFICATION.STATE).getLiteral()),
                    row.get(RECTIFICATION.ESCALATED),
                    row.get(RECTIFICATION.DUE_AT).toInstant(),
                    row.get(RECTIFICATION.VERSION),
                    said.getOrDefault(row.get(RECTIFICATION.ID), List.of()));
        });
    }

    private Map<Integer, List<Said>> said(List<Integer> ids) {
        return db.select(RECTIFICATION_LOG.asterisk(), ACCOUNT_.DISPLAY_NAME)
                .from(RECTIFICATION_LOG)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(RECTIFICATION_LOG.MADE_BY))
                .where(RECTIFICATION_LOG.RECTIFICATION_ID.in(ids))
                .orderBy(RECTIFICATION_LOG.ID)
                .fetchGroups(
                        RECTIFICATION_LOG.RECTIFICATION_ID,
                        row -> new Said(
                                Step.valueOf(row.get(RECTIFICATION_LOG.STEP).getLiteral()),
                                row.get(RECTIFICATION_LOG.TEXT),
                                row.get(RECTIFICATION_LOG.MADE_BY),
                                row.get(ACCOUNT_.DISPLAY_NAME),
                                row.get(RECTIFICATION_LOG.MADE_AT).toInstant()));
    }

    @Override
    public boolean isRepeated(Evaluation evaluation, String criterion, Instant since) {
        return db.fetchExists(
                RECTIFICATION.join(RECTIFICATION_LOG).on(RECTIFICATION_LOG.RECTIFICATION_ID.eq(RECTIFICATION.ID)),
                RECTIFICATION.AGENT_ID.eq(evaluation.subject().agentId()),
                RECTIFICATION.CARD_ID.eq(evaluation.cardId()),
                RECTIFICATION.CRITERION.eq(criterion),
                RECTIFICATION.EVALUATION_ID.ne(evaluation.id()),
                RECTIFICATION_LOG.STEP.eq(RectificationStep.RAISED),
                RECTIFICATION_LOG.MADE_AT.ge(utc(since)));
    }

    @Override
    public int raise(
            Evaluation evaluation,
            String criterion,
            boolean escalated,
            Instant dueAt,
            String text,
            int by,
            Instant at) {
        try {
            return db.transactionResult(tx -> {
                int id = tx.dsl()
                        .insertInto(RECTIFICATION)
                        .set(RECTIFICATION.EVALUATION_ID, evaluation.id())
                        .set(RECTIFICATION.CRITERION, criterion)
                        .set(RECTIFICATION.AGENT_ID, evaluation.subject().agentId())
                        .set(RECTIFICATION.TEAM_ID, evaluation.subject().teamId())
                        .set(RECTIFICATION.CARD_ID, evaluation.cardId())
                        .set(RECTIFICATION.ESCALATED, escalated)
                        .set(RECTIFICATION.DUE_AT, utc(dueAt))
                        .returning(RECTIFICATION.ID)
                        .fetchSingle()
                        .getId();
                say(tx.dsl(), id, Step.RAISED, text, by, at);
                return id;
            });
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("rectification_once"))
                throw Refused.conflict("rectification-exists", Map.of());
            throw e;
        }
    }

    @Override
    public void move(int id, int version, State to, Step step, String text, int by, Instant at) {
        db.transaction(tx -> {
            int moved = tx.dsl()
                    .update(RECTIFICATION)
                    .set(RECTIFICATION.STATE, state(to))
                    .set(RECTIFICATION.VERSION, version + 1)
                    .where(RECTIFICATION.ID.eq(id), RECTIFICATION.VERSION.eq(version))
                    .execute();
            if (moved == 0) throw Refused.changedMeanwhile();
            say(tx.dsl(), id, step, text, by, at);
        });
    }

    private static void say(DSLContext tx, int id, Step step, String text, int by, Instant at) {
        tx.insertInto(RECTIFICATION_LOG)
                .set(RECTIFICATION_LOG.RECTIFICATION_ID, id)
                .set(RECTIFICATION_LOG.STEP, RectificationStep.valueOf(step.name()))
                .set(RECTIFICATION_LOG.TEXT, text)
                .set(RECTIFICATION_LOG.MADE_BY, by)
                .set(RECTIFICATION_LOG.MADE_AT, utc(at))
                .execute();
    }

    private static RectificationState state(State state) {
        return RectificationState.valueOf(state.name());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
