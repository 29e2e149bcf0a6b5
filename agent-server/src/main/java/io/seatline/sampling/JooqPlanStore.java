package io.seatline.sampling;

import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.sampling.Tables.DRAW;
import static io.seatline.db.sampling.Tables.PLAN;
import static io.seatline.db.sampling.Tables.STRATUM;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.seatline.db.sampling.tables.records.PlanRecord;
import io.seatline.kernel.Refused;
import io.seatline.quality.JooqEvaluationStore;
import io.seatline.sampling.SamplingPlan.Candidate;
import io.seatline.sampling.SamplingPlan.Kind;
import io.seatline.scorecard.JsonScorecards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Plans and draws in PostgreSQL. */
public final class JooqPlanStore implements PlanStore {
    private final DSLContext db;
    private final JsonPlans json;
    private final JsonScorecards cards;

    public JooqPlanStore(DSLContext db, JsonPlans json, JsonScorecards cards) {
        this.db = db;
        this.json = json;
        this.cards = cards;
    }

    @Override
    public List<KeptPlan> all() {
        return db.selectFrom(PLAN).orderBy(PLAN.NAME).fetch(this::kept);
    }

    @Override
    public Optional<KeptPlan> find(int id) {
        return db.selectFrom(PLAN).where(PLAN.ID.eq(id)).fetchOptional(this::kept);
    }

    @Override
    public KeptPlan create(String name, boolean active, SamplingPlan plan, String who, Instant at) {
        return naming(name, () -> {
            PlanRecord row = db.newRecord(PLAN);
            row.setVersion(1);
            fill(row, name, active, plan, who, at);
            row.store();
            return kept(row);
        });
    }

    @Override
    public KeptPlan change(
            int id, int version, String name, boolean active, SamplingPlan plan, String who, Instant at) {
        return naming(
                name,
                () -> db.transactionResult(tx -> {
                    PlanRecord row = tx.dsl()
                            .selectFrom(PLAN)
                            .where(PLAN.ID.eq(id))
                            .forUpdate()
                            .fetchOptional()
                            .orElseThrow(Refused::notFound);
                    if (row.getVersion() != version) throw Refused.changedMeanwhile();
                    fill(row, name, active, plan, who, at);
                    row.setVersion(version + 1);
                    row.store();
                    return kept(row);
                }));
    }

    @Override
    public List<Candidate> candidates(int plan, Instant from, Instant to) {
        return new JooqCandidates(db).of(plan, from, to);
    }

    @Override
    public Optional<Integer> keep(NewDraw draw) {
        return db.transactionResult(tx -> {
            var until = draw.plan().drawnUntil();
            int taken = tx.dsl()
                    .update(PLAN)
                    .set(PLAN.DRAWN_UNTIL, utc(until == null || draw.to().isAfter(until) ? draw.to() : until))
                    .where(
                            PLAN.ID.eq(draw.plan().id()),
                            until == null ? PLAN.DRAWN_UNTIL.isNull() : PLAN.DRAWN_UNTIL.eq(utc(until)))
                    .execute();
            if (taken == 0) return Optional.empty();
            int id = tx.dsl()
                    .insertInto(DRAW)
                    .set(DRAW.PLAN_ID, draw.plan().id())
                    .set(
                            DRAW.KIND,
                            io.seatline.db.sampling.enums.Kind.valueOf(
                                    draw.plan().plan().kind().name()))
                    .set(DRAW.CONTENT, JSONB.valueOf(json.write(draw.plan().plan())))
                    .set(DRAW.SEED, draw.seed())
                    .set(DRAW.FROM_AT, utc(draw.from()))
                    .set(DRAW.TO_AT, utc(draw.to()))
                    .set(DRAW.DRAWN_AT, utc(draw.at()))
                    .set(DRAW.DRAWN_BY, draw.by())
                    .returning(DRAW.ID)
                    .fetchSingle()
                    .getId();
            for (Stratum stratum : draw.strata()) {
                tx.dsl()
                        .insertInto(STRATUM)
                        .set(STRATUM.DRAW_ID, id)
                        .set(STRATUM.AGENT_ID, stratum.agentId())
                        .set(STRATUM.ASKED, stratum.asked())
                        .set(STRATUM.ELIGIBLE, stratum.eligible().toArray(UUID[]::new))
                        .set(STRATUM.DRAWN, stratum.drawn().toArray(UUID[]::new))
                        .execute();
            }
            var evaluations = new JooqEvaluationStore(tx.dsl(), cards);
            for (Assigned assigned : draw.assigned())
                evaluations.addDrawn(assigned.evaluation(), id, assigned.chance());
            return Optional.of(id);
        });
    }

    @Override
    public void passed(int plan, Instant until) {
        db.update(PLAN)
                .set(PLAN.DRAWN_UNTIL, utc(until))
                .where(PLAN.ID.eq(plan))
                .execute();
    }

    @Override
    public List<DrawLine> draws(int plan) {
        var eligible = sum(cardinality(STRATUM.ELIGIBLE));
        var drawn = sum(cardinality(STRATUM.DRAWN));
        var scored = field(
                select(count()).from(EVALUATION).where(EVALUATION.DRAW_ID.eq(DRAW.ID), EVALUATION.SCORE.isNotNull()));
        return db.select(DRAW.asterisk(), eligible, drawn, scored)
                .from(DRAW)
                .leftJoin(STRATUM)
                .on(STRATUM.DRAW_ID.eq(DRAW.ID))
                .where(DRAW.PLAN_ID.eq(plan))
                .groupBy(DRAW.ID)
                .orderBy(DRAW.DRAWN_AT.desc())
                .limit(100)
                .fetch(row -> new DrawLine(
                        row.get(DRAW.ID),
                        row.get(DRAW.PLAN_ID),
                        Kind.valueOf(row.get(DRAW.KIND).getLiteral()),
                        row.get(DRAW.FROM_AT).toInstant(),
                        row.get(DRAW.TO_AT).toInstant(),
                        row.get(DRAW.DRAWN_AT).toInstant(),
                        row.get(DRAW.DRAWN_BY),
                        number(row.get(eligible)),
                        number(row.get(drawn)),
                        row.get(scored)));
    }

    @Override
    public Optional<Draw> draw(int id) {
        return db.selectFrom(DRAW)
                .where(DRAW.ID.eq(id))
                .fetchOptional(row -> new Draw(
                        id,
                        row.getPlanId(),
                        row.getSeed(),
                        json.plan(row.getContent().data()),
                        row.getFromAt().toInstant(),
                        row.getToAt().toInstant(),
                        new JooqCandidates(db).strata(id)));
    }

    private void fill(PlanRecord row, String name, boolean active, SamplingPlan plan, String who, Instant at) {
        row.setName(name);
        row.setActive(active);
        row.setContent(JSONB.valueOf(json.write(plan)));
        row.setChangedAt(utc(at));
        row.setChangedBy(who);
    }

    private KeptPlan kept(PlanRecord row) {
        OffsetDateTime until = row.getDrawnUntil();
        return new KeptPlan(
                row.getId(),
                row.getName(),
                row.getActive(),
                json.plan(row.getContent().data()),
                until == null ? null : until.toInstant(),
                row.getVersion(),
                row.getChangedAt().toInstant(),
                row.getChangedBy());
    }

    private static KeptPlan naming(String name, Supplier<KeptPlan> storing) {
        try {
            return storing.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("plan_name_key"))
                throw Refused.invalid("name", "plan-name-taken", Map.of("name", name));
            throw e;
        }
    }

    private static int number(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValue();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
