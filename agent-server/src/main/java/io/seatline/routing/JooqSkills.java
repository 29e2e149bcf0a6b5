package io.seatline.routing;

import static io.seatline.db.routing.Tables.AGENT_SKILL;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.routing.Tables.QUEUE_RING;
import static io.seatline.db.routing.Tables.QUEUE_SKILL;
import static io.seatline.db.routing.Tables.SKILL;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectCount;

import io.seatline.db.routing.tables.records.SkillRecord;
import io.seatline.kernel.Refused;
import io.seatline.routing.SkillSettings.KeptSkill;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** The store's part for skills. */
final class JooqSkills {
    private JooqSkills() {}

    static KeptSkill add(DSLContext db, SkillSettings settings) {
        return db.insertInto(SKILL, SKILL.NAME)
                .values(settings.name())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(row -> new KeptSkill(row.getId(), row.getName(), List.of(), 0, row.getVersion()))
                .orElseThrow(() -> taken(settings));
    }

    static KeptSkill change(DSLContext db, int id, SkillSettings settings) {
        try {
            return db.transactionResult(tx -> {
                SkillRecord row = locked(tx.dsl(), id);
                if (row.getVersion() != settings.version()) {
                    throw Refused.changedMeanwhile();
                }
                row.setName(settings.name());
                row.setVersion(row.getVersion() + 1);
                row.store();
                return fetch(tx.dsl(), SKILL.ID.eq(id)).getFirst();
            });
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("skill_name_key")) {
                throw taken(settings);
            }
            throw e;
        }
    }

    static void delete(DSLContext db, int id) {
        db.transaction(tx -> {
            // The lock keeps anybody from being given the skill between the look and the deed.
            SkillRecord row = locked(tx.dsl(), id);
            KeptSkill skill = fetch(tx.dsl(), SKILL.ID.eq(id)).getFirst();
            if (!skill.queues().isEmpty()) {
                throw inUse("skill-needed-by-queues", Map.of("name", skill.name(), "queues", skill.queues()));
            }
            if (skill.agents() > 0) {
                throw inUse("skill-had-by-agents", Map.of("name", skill.name(), "agents", skill.agents()));
            }
            row.delete();
        });
    }

    static List<KeptSkill> fetch(DSLContext db, Condition which) {
        var needed = DSL.exists(DSL.selectOne()
                .from(QUEUE_SKILL)
                .where(QUEUE_SKILL.QUEUE_ID.eq(QUEUE.ID))
                .and(QUEUE_SKILL.SKILL_ID.eq(SKILL.ID)));
        var named = DSL.exists(DSL.selectOne()
                .from(QUEUE_RING)
                .where(QUEUE_RING.QUEUE_ID.eq(QUEUE.ID))
                .and(QUEUE_RING.DROPPED_SKILL_ID.eq(SKILL.ID).or(QUEUE_RING.ALSO_SKILL_ID.eq(SKILL.ID))));
        var queues = multiset(db.select(QUEUE.NAME)
                        .from(QUEUE)
                        .where(needed.or(named))
                        .orderBy(QUEUE.NAME))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var agents = DSL.field(selectCount().from(AGENT_SKILL).where(AGENT_SKILL.SKILL_ID.eq(SKILL.ID)));
        return db.select(SKILL, queues, agents)
                .from(SKILL)
                .where(which)
                .orderBy(SKILL.NAME)
                .fetch(row -> new KeptSkill(
                        row.value1().getId(),
                        row.value1().getName(),
                        row.value2(),
                        row.value3(),
                        row.value1().getVersion()));
    }

    private static SkillRecord locked(DSLContext tx, int id) {
        return tx.selectFrom(SKILL)
                .where(SKILL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(Refused::notFound);
    }

    private static Refused inUse(String slug, Map<String, Object> params) {
        return new Refused(Refused.Kind.CONFLICT, slug, params, null);
    }

    private static Refused taken(SkillSettings settings) {
        return Refused.invalid("name", "skill-name-taken", Map.of("name", settings.name()));
    }
}
