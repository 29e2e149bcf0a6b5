package io.seatline.award;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.award.Tables.NOMINEE;
import static io.seatline.db.award.Tables.ROUND;
import static io.seatline.db.award.Tables.ROUND_LOG;

import io.seatline.award.AwardRound.AwardStep;
import io.seatline.award.AwardRound.Nominee;
import io.seatline.award.AwardRound.State;
import io.seatline.award.AwardRound.Step;
import io.seatline.db.account.tables.Account;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Rounds and who is proposed in them, read with the names of today. */
final class JooqAwardRounds {
    private static final Account NOMINATOR = ACCOUNT_.as("nominator");

    private final DSLContext db;
    private final JsonAwardTerms json;

    JooqAwardRounds(DSLContext db, JsonAwardTerms json) {
        this.db = db;
        this.json = json;
    }

    List<AwardRound> rounds(Condition which, int limit) {
        var rows = db.selectFrom(ROUND)
                .where(which)
                .orderBy(ROUND.FROM_DAY.desc(), ROUND.ID.desc())
                .limit(limit)
                .fetch();
        Map<Integer, List<AwardStep>> steps = db.select(ROUND_LOG.asterisk(), ACCOUNT_.DISPLAY_NAME)
                .from(ROUND_LOG)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(ROUND_LOG.MADE_BY))
                .where(ROUND_LOG.ROUND_ID.in(rows.getValues(ROUND.ID)))
                .orderBy(ROUND_LOG.ID)
                .fetchGroups(
                        ROUND_LOG.ROUND_ID,
                        row -> new AwardStep(
                                Step.valueOf(row.get(ROUND_LOG.STEP).getLiteral()),
                                row.get(ROUND_LOG.TEXT),
                                row.get(ACCOUNT_.DISPLAY_NAME),
                                row.get(ROUND_LOG.MADE_AT).toInstant()));
        return rows.map(row -> new AwardRound(
                row.getId(),
                row.getSchemeId(),
                row.getName(),
                json.terms(row.getTerms().data()),
                row.getFromDay(),
                row.getToDay(),
                State.valueOf(row.getState().getLiteral()),
                row.getVotingUntil() == null ? null : row.getVotingUntil().toInstant(),
                row.getVersion(),
                steps.getOrDefault(row.getId(), List.of())));
    }

    List<Nominee> nominees(int round) {
        return db.select(NOMINEE.asterisk(), ACCOUNT_.DISPLAY_NAME, TEAM.NAME, NOMINATOR.DISPLAY_NAME)
                .from(NOMINEE)
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(NOMINEE.AGENT_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(NOMINEE.TEAM_ID))
                .leftJoin(NOMINATOR)
                .on(NOMINATOR.ID.eq(NOMINEE.NOMINATED_BY))
                .where(NOMINEE.ROUND_ID.eq(round), NOMINEE.WITHDRAWN_AT.isNull())
                .orderBy(NOMINEE.PLACE, NOMINEE.MEAN.desc(), NOMINEE.EVALUATIONS.desc(), NOMINEE.SUBJECT)
                .fetch(row -> new Nominee(
                        row.get(NOMINEE.ID),
                        row.get(NOMINEE.SUBJECT),
                        row.get(NOMINEE.RECORDING_ID),
                        row.get(NOMINEE.AGENT_ID),
                        row.get(ACCOUNT_.DISPLAY_NAME),
                        row.get(NOMINEE.TEAM_ID),
                        row.get(TEAM.NAME),
                        row.get(NOMINEE.MEAN).doubleValue(),
                        row.get(NOMINEE.EVALUATIONS),
                        row.get(NOMINEE.NOMINATED_BY),
                        row.get(NOMINATOR.DISPLAY_NAME),
                        row.get(NOMINEE.REASON),
                        row.get(NOMINEE.VOTES),
                        row.get(NOMINEE.PLACE),
                        row.get(NOMINEE.STRUCK_REASON),
                        row.get(NOMINEE.WON)));
    }
}
