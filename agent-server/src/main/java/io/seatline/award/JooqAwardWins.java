package io.seatline.award;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.award.Tables.NOMINEE;
import static io.seatline.db.award.Tables.ROUND;
import static io.seatline.db.award.Tables.ROUND_LOG;
import static io.seatline.db.recording.Tables.RECORDING_;

import io.seatline.award.AwardStore.Win;
import io.seatline.db.award.enums.RoundState;
import io.seatline.db.award.enums.Step;
import io.seatline.db.recording.enums.State;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Who won, of approved rounds alone. */
final class JooqAwardWins {
    private final DSLContext db;
    private final JsonAwardTerms json;

    JooqAwardWins(DSLContext db, JsonAwardTerms json) {
        this.db = db;
        this.json = json;
    }

    List<Win> of(Condition which, int limit) {
        return db.select(
                        NOMINEE.asterisk(),
                        ROUND.NAME,
                        ROUND.TERMS,
                        ROUND.FROM_DAY,
                        ROUND.TO_DAY,
                        ACCOUNT_.LOGIN,
                        ACCOUNT_.DISPLAY_NAME,
                        TEAM.NAME,
                        RECORDING_.STATE,
                        RECORDING_.PATH,
                        ROUND_LOG.MADE_AT)
                .from(NOMINEE)
                .join(ROUND)
                .on(ROUND.ID.eq(NOMINEE.ROUND_ID))
                .join(ROUND_LOG)
                .on(ROUND_LOG.ROUND_ID.eq(ROUND.ID), ROUND_LOG.STEP.eq(Step.APPROVED))
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(NOMINEE.AGENT_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(NOMINEE.TEAM_ID))
                .leftJoin(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(NOMINEE.RECORDING_ID))
                .where(which, ROUND.STATE.eq(RoundState.APPROVED), NOMINEE.WON.isNotNull())
                .orderBy(ROUND_LOG.MADE_AT.desc(), ROUND.ID.desc(), NOMINEE.WON)
                .limit(limit)
                .fetch(row -> {
                    AwardTerms terms = json.terms(row.get(ROUND.TERMS).data());
                    return new Win(
                            row.get(NOMINEE.ID),
                            row.get(NOMINEE.ROUND_ID),
                            row.get(ROUND.NAME),
                            terms.subject(),
                            terms.period(),
                            row.get(ROUND.FROM_DAY),
                            row.get(ROUND.TO_DAY),
                            row.get(NOMINEE.WON),
                            row.get(ACCOUNT_.LOGIN),
                            row.get(ACCOUNT_.DISPLAY_NAME),
                            row.get(TEAM.NAME),
                            terms.prize(),
                            terms.amount(),
                            row.get(NOMINEE.RECORDING_ID),
                            row.get(RECORDING_.STATE) == State.STORED && row.get(RECORDING_.PATH) != null,
                            row.get(ROUND_LOG.MADE_AT).toInstant());
                });
    }
}
