package io.seatline.sampling;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.quality.Tables.DISPUTE;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.ITEM_SCORE;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.sampling.Tables.STRATUM;
import static io.seatline.db.scorecard.Tables.CARD;
import static io.seatline.db.scorecard.Tables.CARD_VERSION;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.seatline.db.account.tables.Account;
import io.seatline.db.quality.enums.Origin;
import io.seatline.db.recording.enums.State;
import io.seatline.scorecard.Criterion;
import io.seatline.scorecard.JsonScorecards;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Scores and draws in PostgreSQL. */
public final class JooqFigureStore implements FigureStore {
    private static final Account REVIEWER = ACCOUNT_.as("reviewer");

    private final DSLContext db;
    private final JsonScorecards json;
    private final ZoneId zone;

    /** @param zone in which a week begins */
    public JooqFigureStore(DSLContext db, JsonScorecards json, ZoneId zone) {
        this.db = db;
        this.json = json;
        this.zone = zone;
    }

    @Override
    public List<Scored> scored(Question question) {
        if (question.by() == Group.CRITERION) return byCriterion(question);
        return db.select(
                        EVALUATION.asterisk(),
                        ACCOUNT_.DISPLAY_NAME,
                        REVIEWER.DISPLAY_NAME,
                        TEAM.NAME,
                        QUEUE.NAME,
                        CARD.NAME,
                        CALL.WRAP_UP_CODE,
                        DISPUTE.ID)
                .from(EVALUATION)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(EVALUATION.AGENT_ID))
                .join(REVIEWER)
                .on(REVIEWER.ID.eq(EVALUATION.REVIEWER_ID))
                .join(CARD)
                .on(CARD.ID.eq(EVALUATION.CARD_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(EVALUATION.TEAM_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(EVALUATION.QUEUE_ID))
                .leftJoin(CALL)
                .on(CALL.ID.eq(EVALUATION.CALL_ID))
                .leftJoin(DISPUTE)
                .on(DISPUTE.EVALUATION_ID.eq(EVALUATION.ID))
                .where(which(question))
                .orderBy(EVALUATION.SUBMITTED_AT, EVALUATION.ID)
                .fetch(row -> scored(
                        row,
                        key(question.by(), row),
                        name(question.by(), row),
                        row.get(EVALUATION.TOTAL).doubleValue()));
    }

    private List<Scored> byCriterion(Question question) {
        Map<String, String> titles = titles();
        return db.select(
                        EVALUATION.asterisk(),
                        ITEM_SCORE.CRITERION,
                        ITEM_SCORE.SHARE,
                        ITEM_SCORE.CRITICAL_FAILED,
                        DISPUTE.ID)
                .from(EVALUATION)
                .join(ITEM_SCORE)
                .on(ITEM_SCORE.EVALUATION_ID.eq(EVALUATION.ID).and(ITEM_SCORE.NUMBER.eq(EVALUATION.SCORE)))
                .leftJoin(DISPUTE)
                .on(DISPUTE.EVALUATION_ID.eq(EVALUATION.ID))
                .where(which(question), ITEM_SCORE.SHARE.isNotNull())
                .orderBy(EVALUATION.SUBMITTED_AT, EVALUATION.ID)
                .fetch(row -> {
                    String key = row.get(EVALUATION.CARD_ID) + " " + row.get(ITEM_SCORE.CRITERION);
                    double share = row.get(ITEM_SCORE.SHARE).doubleValue();
                    return new Scored(
                            row.get(EVALUATION.ID),
                            key,
                            titles.getOrDefault(key, row.get(ITEM_SCORE.CRITERION)),
                            row.get(EVALUATION.AGENT_ID),
                            drawn(row),
                            100 * share,
                            share > 0,
                            share == 0,
                            row.get(DISPUTE.ID) != null,
                            row.get(DISPUTE.ID) != null && row.get(EVALUATION.SCORE) > 1);
                });
    }

    @Override
    public List<Eligible> eligible(Question question) {
        return db.select(STRATUM.DRAW_ID, STRATUM.AGENT_ID, cardinality(STRATUM.ELIGIBLE))
                .from(STRATUM)
                .where(STRATUM.DRAW_ID.in(
                        select(EVALUATION.DRAW_ID).from(EVALUATION).where(which(question))))
                .fetch(row -> new Eligible(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Coverage coverage(Question question) {
        int recordings = db.fetchCount(
                RECORDING_,
                RECORDING_.STATE.eq(State.STORED),
                RECORDING_.STARTED_AT.ge(utc(question.from())),
                RECORDING_.STARTED_AT.lt(utc(question.to())));
        int scored = db.fetchCount(select(EVALUATION.RECORDING_ID)
                .from(EVALUATION)
                .join(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(EVALUATION.RECORDING_ID))
                .where(
                        EVALUATION.SCORE.isNotNull(),
                        RECORDING_.STATE.eq(State.STORED),
                        RECORDING_.STARTED_AT.ge(utc(question.from())),
                        RECORDING_.STARTED_AT.lt(utc(question.to())))
                .groupBy(EVALUATION.RECORDING_ID));
        return new Coverage(recordings, scored);
    }

    private static Condition which(Question question) {
        Integer card = question.cardId();
        return EVALUATION
                .SCORE
                .isNotNull()
                .and(EVALUATION.ORIGIN.ne(Origin.CALIBRATION))
                .and(EVALUATION.SUBMITTED_AT.ge(utc(question.from())))
                .and(EVALUATION.SUBMITTED_AT.lt(utc(question.to())))
                .and(card == null ? noCondition() : EVALUATION.CARD_ID.eq(card));
    }

    private static Scored scored(Record row, @Nullable String key, @Nullable String name, double total) {
        boolean disputed = row.get(DISPUTE.ID) != null;
        return new Scored(
                row.get(EVALUATION.ID),
                key,
                name == null ? "" : name,
                row.get(EVALUATION.AGENT_ID),
                drawn(row),
                total,
                row.get(EVALUATION.PASSED),
                row.get(EVALUATION.CRITICAL_FAILED),
                disputed,
                disputed && row.get(EVALUATION.SCORE) > 1);
    }

    private static @Nullable Integer drawn(Record row) {
        return row.get(EVALUATION.ORIGIN) == Origin.RANDOM ? row.get(EVALUATION.DRAW_ID) : null;
    }

    private @Nullable String key(Group by, Record row) {
        Object key = switch (by) {
            case AGENT -> row.get(EVALUATION.AGENT_ID);
            case TEAM -> row.get(EVALUATION.TEAM_ID);
            case QUEUE -> row.get(EVALUATION.QUEUE_ID);
            case REVIEWER -> row.get(EVALUATION.REVIEWER_ID);
            case CODE -> row.get(CALL.WRAP_UP_CODE);
            case CARD, CRITERION -> row.get(EVALUATION.CARD_ID);
            case WEEK -> day(row).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> YearMonth.from(day(row));
        };
        return key == null ? null : key.toString();
    }

    private LocalDate day(Record row) {
        return row.get(EVALUATION.SUBMITTED_AT).atZoneSameInstant(zone).toLocalDate();
    }

    private @Nullable String name(Group by, Record row) {
        return switch (by) {
            case AGENT -> row.get(ACCOUNT_.DISPLAY_NAME);
            case TEAM -> row.get(TEAM.NAME);
            case QUEUE -> row.get(QUEUE.NAME);
            case REVIEWER -> row.get(REVIEWER.DISPLAY_NAME);
            case CARD, CRITERION -> row.get(CARD.NAME);
            case CODE, WEEK, MONTH -> key(by, row);
        };
    }

    /** As the latest version says it. */
    private Map<String, String> titles() {
        var titles = new HashMap<String, String>();
        db.selectFrom(CARD_VERSION).orderBy(CARD_VERSION.NUMBER).forEach(row -> {
            for (Criterion criterion : json.card(row.getContent().data()).criteria())
                titles.put(row.getCardId() + " " + criterion.id(), criterion.title());
        });
        return titles;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
