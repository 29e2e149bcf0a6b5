package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.DISPUTE;
import static io.seatline.db.quality.Tables.DISPUTED;
import static io.seatline.quality.JooqEvaluationStore.at;
import static io.seatline.quality.JooqEvaluationStore.utc;

import io.seatline.db.account.tables.Account;
import io.seatline.db.quality.enums.DisputeState;
import io.seatline.quality.Dispute.Item;
import io.seatline.quality.EvaluationStore.Move;
import io.seatline.quality.EvaluationStore.NewScore;
import io.seatline.scorecard.JsonScorecards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Disputes in PostgreSQL, changed together with their evaluation. */
public final class JooqDisputeStore implements Dispute.Store {
    private static final Account DECIDER = ACCOUNT_.as("decider");
    private static final Account DECIDED = ACCOUNT_.as("decided");

    private final DSLContext db;
    private final JsonScorecards json;

    public JooqDisputeStore(DSLContext db, JsonScorecards json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Dispute> of(UUID evaluation) {
        return disputes(DISPUTE.EVALUATION_ID.eq(evaluation)).stream().findFirst();
    }

    @Override
    public void raise(Evaluation evaluation, Instant at, List<Item> items) {
        db.transaction(tx -> {
            new JooqEvaluationStore(tx.dsl(), json)
                    .move(evaluation.id(), evaluation.version(), Move.to(EvaluationState.DISPUTED));
            int id = tx.dsl()
                    .insertInto(DISPUTE)
                    .set(DISPUTE.EVALUATION_ID, evaluation.id())
                    .set(DISPUTE.RAISED_AT, utc(at))
                    .returning(DISPUTE.ID)
                    .fetchSingle()
                    .getId();
            for (Item item : items) {
                tx.dsl()
                        .insertInto(DISPUTED)
                        .set(DISPUTED.DISPUTE_ID, id)
                        .set(DISPUTED.CRITERION, item.criterion())
                        .set(DISPUTED.REASON, item.reason())
                        .execute();
            }
        });
    }

    @Override
    public void reassign(int id, int decider) {
        db.update(DISPUTE)
                .set(DISPUTE.DECIDER_ID, decider)
                .where(DISPUTE.ID.eq(id), DISPUTE.STATE.eq(DisputeState.OPEN))
                .execute();
    }

    @Override
    public void decide(
            Dispute dispute,
            Evaluation evaluation,
            List<Item> items,
            String note,
            int by,
            Instant at,
            @Nullable NewScore score) {
        db.transaction(tx -> {
            var evaluations = new JooqEvaluationStore(tx.dsl(), json);
            var move = Move.to(EvaluationState.RESOLVED);
            if (score == null) evaluations.move(evaluation.id(), evaluation.version(), move);
            else evaluations.score(evaluation.id(), evaluation.version(), score, move);
            tx.dsl()
                    .update(DISPUTE)
                    .set(DISPUTE.STATE, DisputeState.DECIDED)
                    .set(DISPUTE.DECIDED_BY, by)
                    .set(DISPUTE.DECIDED_AT, utc(at))
                    .set(DISPUTE.NOTE, note)
                    .where(DISPUTE.ID.eq(dispute.id()))
                    .execute();
            for (Item item : items) {
                tx.dsl()
                        .update(DISPUTED)
                        .set(DISPUTED.CHANGED, item.changed())
                        .set(DISPUTED.ANSWER_NOTE, item.answer())
                        .where(DISPUTED.DISPUTE_ID.eq(dispute.id()), DISPUTED.CRITERION.eq(item.criterion()))
                        .execute();
            }
        });
    }

    private List<Dispute> disputes(Condition which) {
        var found = db.select(DISPUTE.asterisk(), DECIDER.DISPLAY_NAME, DECIDED.DISPLAY_NAME)
                .from(DISPUTE)
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(DISPUTE.DECIDER_ID))
                .leftJoin(DECIDED)
                .on(DECIDED.ID.eq(DISPUTE.DECIDED_BY))
                .where(which)
                .orderBy(DISPUTE.RAISED_AT, DISPUTE.ID)
                .fetch();
        Map<Integer, List<Item>> items = db.selectFrom(DISPUTED)
                .where(DISPUTED.DISPUTE_ID.in(found.getValues(DISPUTE.ID)))
                .fetchGroups(
                        DISPUTED.DISPUTE_ID,
                        row -> new Item(row.getCriterion(), row.getReason(), row.getChanged(), row.getAnswerNote()));
        return found.map(row -> dispute(row, items.getOrDefault(row.get(DISPUTE.ID), List.of())));
    }

    private static Dispute dispute(Record row, List<Item> items) {
        return new Dispute(
                row.get(DISPUTE.ID),
                row.get(DISPUTE.EVALUATION_ID),
                row.get(DISPUTE.RAISED_AT).toInstant(),
                row.get(DISPUTE.DECIDER_ID),
                row.get(DECIDER.DISPLAY_NAME),
                row.get(DISPUTE.DECIDED_BY),
                row.get(DECIDED.DISPLAY_NAME),
                at(row.get(DISPUTE.DECIDED_AT)),
                row.get(DISPUTE.NOTE),
                items);
    }
}
