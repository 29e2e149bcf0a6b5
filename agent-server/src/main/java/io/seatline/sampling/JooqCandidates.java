package io.seatline.sampling;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.ACOUSTICS;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.sampling.Tables.DRAW;
import static io.seatline.db.sampling.Tables.STRATUM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.db.recording.enums.State;
import io.seatline.quality.Evaluation.Subject;
import io.seatline.sampling.PlanStore.Stratum;
import io.seatline.sampling.SamplingPlan.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;

/** The calls that may be drawn, and those that were. */
final class JooqCandidates {
    private static final DayToSecond WEEK = DayToSecond.valueOf(Duration.ofDays(7));

    private final DSLContext db;

    JooqCandidates(DSLContext db) {
        this.db = db;
    }

    List<Candidate> of(int plan, Instant from, Instant to) {
        var earlier = CALL.as("earlier");
        var repeats = field(select(count())
                .from(earlier)
                .where(
                        earlier.CUSTOMER_NUMBER.eq(RECORDING_.CUSTOMER_NUMBER),
                        earlier.STARTED_AT.le(RECORDING_.STARTED_AT),
                        earlier.STARTED_AT.gt(RECORDING_.STARTED_AT.sub(WEEK))));
        return db.select(
                        RECORDING_.SEGMENT_ID,
                        RECORDING_.CALL_ID,
                        RECORDING_.AGENT_ID,
                        ACCOUNT_.TEAM_ID,
                        RECORDING_.QUEUE_ID,
                        RECORDING_.DURATION_MS,
                        RECORDING_.REASON,
                        RECORDING_.STARTED_AT,
                        ACCOUNT_.CREATED_AT,
                        CALL.WRAP_UP_CODE,
                        CALL.HOLD_MS,
                        ACOUSTICS.FLAGS,
                        repeats)
                .from(RECORDING_)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(RECORDING_.AGENT_ID))
                .leftJoin(CALL)
                .on(CALL.ID.eq(RECORDING_.CALL_ID))
                .leftJoin(ACOUSTICS)
                .on(ACOUSTICS.RECORDING_ID.eq(RECORDING_.SEGMENT_ID))
                .where(
                        RECORDING_.STATE.eq(State.STORED),
                        RECORDING_.STARTED_AT.ge(from.atOffset(ZoneOffset.UTC)),
                        RECORDING_.STARTED_AT.lt(to.atOffset(ZoneOffset.UTC)),
                        notExists(selectOne()
                                .from(EVALUATION)
                                .join(DRAW)
                                .on(DRAW.ID.eq(EVALUATION.DRAW_ID))
                                .where(EVALUATION.RECORDING_ID.eq(RECORDING_.SEGMENT_ID), DRAW.PLAN_ID.eq(plan))))
                .fetch(row -> candidate(row, row.get(repeats)));
    }

    private static Candidate candidate(Record row, int repeats) {
        return new Candidate(
                new Subject(
                        row.get(RECORDING_.SEGMENT_ID),
                        row.get(RECORDING_.CALL_ID),
                        row.get(RECORDING_.AGENT_ID),
                        row.get(ACCOUNT_.TEAM_ID),
                        row.get(RECORDING_.QUEUE_ID)),
                row.get(CALL.WRAP_UP_CODE),
                millis(row.get(RECORDING_.DURATION_MS)),
                millis(row.get(CALL.HOLD_MS)),
                repeats,
                Duration.between(row.get(ACCOUNT_.CREATED_AT), row.get(RECORDING_.STARTED_AT)),
                row.get(RECORDING_.REASON) != null,
                row.get(ACOUSTICS.FLAGS) == null ? Set.of() : Set.of(row.get(ACOUSTICS.FLAGS)));
    }

    List<Stratum> strata(int draw) {
        return db.select(
                        STRATUM.asterisk(),
                        DSL.coalesce(ACCOUNT_.DISPLAY_NAME, DSL.inline("")).as("name"))
                .from(STRATUM)
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(STRATUM.AGENT_ID))
                .where(STRATUM.DRAW_ID.eq(draw))
                .orderBy(STRATUM.AGENT_ID)
                .fetch(row -> new Stratum(
                        row.get(STRATUM.AGENT_ID),
                        row.get("name", String.class),
                        row.get(STRATUM.ASKED),
                        list(row.get(STRATUM.ELIGIBLE)),
                        list(row.get(STRATUM.DRAWN))));
    }

    private static List<UUID> list(UUID[] ids) {
        return List.of(ids);
    }

    private static Duration millis(@Nullable Long ms) {
        return ms == null ? Duration.ZERO : Duration.ofMillis(ms);
    }
}
