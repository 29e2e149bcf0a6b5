package io.seatline.routing;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.routing.Tables.AGENT_SKILL;
import static io.seatline.db.routing.Tables.ENTRY_POINT;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.routing.Tables.QUEUE_SKILL;
import static io.seatline.db.routing.Tables.SKILL;
import static io.seatline.db.routing.Tables.WRAP_UP_CODE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.db.account.enums.Role;
import io.seatline.db.routing.tables.records.QueueRecord;
import io.seatline.db.routing.tables.records.WrapUpCodeRecord;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Routing's settings in PostgreSQL. */
public final class JooqRoutingStore implements RoutingStore {
    private final DSLContext db;

    public JooqRoutingStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<SkillSettings.KeptSkill> skills() {
        return JooqSkills.fetch(db, DSL.noCondition());
    }

    @Override
    public Optional<SkillSettings.KeptSkill> skill(int id) {
        return JooqSkills.fetch(db, SKILL.ID.eq(id)).stream().findFirst();
    }

    @Override
    public SkillSettings.KeptSkill changeSkill(int id, SkillSettings settings) {
        return JooqSkills.change(db, id, settings);
    }

    @Override
    public void deleteSkill(int id) {
        JooqSkills.delete(db, id);
    }

    @Override
    public SkillSettings.KeptSkill addSkill(SkillSettings settings) {
        return JooqSkills.add(db, settings);
    }

    @Override
    public List<QueueSettings.KeptQueue> queues() {
        return fetch(db, DSL.noCondition());
    }

    @Override
    public Optional<QueueSettings.KeptQueue> queue(int id) {
        return fetch(db, QUEUE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public QueueSettings.KeptQueue addQueue(QueueSettings settings) {
        return storing(
                settings,
                () -> db.transactionResult(tx -> {
                    check(tx.dsl(), QueueChecks.NEW, settings);
                    QueueRecord row = tx.dsl().newRecord(QUEUE);
                    fill(row, settings);
                    row.store();
                    link(tx.dsl(), row.getId(), settings);
                    return fetch(tx.dsl(), QUEUE.ID.eq(row.getId())).getFirst();
                }));
    }

    @Override
    public QueueSettings.KeptQueue changeQueue(int id, QueueSettings settings) {
        return storing(
                settings,
                () -> db.transactionResult(tx -> {
                    QueueRecord row = tx.dsl()
                            .selectFrom(QUEUE)
                            .where(QUEUE.ID.eq(id))
                            .forUpdate()
                            .fetchOne();
                    if (row == null) {
                        throw Refused.notFound();
                    }
                    if (row.getVersion() != settings.version()) {
                        throw Refused.changedMeanwhile();
                    }
                    check(tx.dsl(), id, settings);
                    fill(row, settings);
                    row.setVersion(row.getVersion() + 1);
                    row.store();
                    link(tx.dsl(), id, settings);
                    return fetch(tx.dsl(), QUEUE.ID.eq(id)).getFirst();
                }));
    }

    @Override
    public List<WrapUpCode> wrapUpCodes() {
        return db.selectFrom(WRAP_UP_CODE)
                .orderBy(WRAP_UP_CODE.POSITION, WRAP_UP_CODE.CODE)
                .fetch(JooqRoutingStore::code);
    }

    @Override
    public void saveWrapUpCode(WrapUpCode code) {
        db.transaction(tx -> {
            // One at a time: two moves that are each fine could together make a ring.
            var kept = tx.dsl().selectFrom(WRAP_UP_CODE).forUpdate().fetch(JooqRoutingStore::code);
            String wrong = CodeTree.wrongWith(kept, code);
            if (wrong != null) {
                throw Refused.invalid("parent", wrong, Map.of("max", CodeTree.DEEPEST));
            }
            save(tx.dsl(), code);
        });
    }

    private static void save(DSLContext db, WrapUpCode code) {
        var row = db.newRecord(WRAP_UP_CODE);
        row.setCode(code.code());
        row.setParent(code.parent());
        row.setNameZh(code.nameZh());
        row.setNameEn(code.nameEn());
        row.setPosition(code.position());
        row.setActive(code.active());
        row.merge();
    }

    static WrapUpCode code(WrapUpCodeRecord row) {
        return new WrapUpCode(
                row.getCode(), row.getNameZh(), row.getNameEn(), row.getPosition(), row.getActive(), row.getParent());
    }

    private static void fill(QueueRecord row, QueueSettings settings) {
        row.setName(settings.name());
        row.setRingSeconds(settings.ringSeconds());
        row.setWrapUpSeconds(settings.wrapUpSeconds());
        row.setServiceLevelSeconds(settings.serviceLevelSeconds());
        row.setRecord(settings.record());
        row.setActive(settings.active());
        JooqQueueRouting.fill(row, settings.routing());
        JooqQueueComfort.fill(row, settings.comfort());
    }

    /** Two administrators who each close half a loop wait for each other here. */
    private static void check(DSLContext tx, int id, QueueSettings settings) {
        tx.selectOne().from(QUEUE).forUpdate().fetch();
        Map<Integer, QueueChecks.Other> others = tx.select(QUEUE.ID, QUEUE.NAME, QUEUE.ACTIVE, QUEUE.OVERFLOW_QUEUE_ID)
                .from(QUEUE)
                .fetchMap(QUEUE.ID, row -> new QueueChecks.Other(row.value2(), row.value3(), row.value4()));
        Set<Integer> agents = tx.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.ROLE.in(Role.AGENT, Role.SUPERVISOR))
                .fetchSet(ACCOUNT_.ID);
        QueueChecks.check(id, settings, others, agents);
        JooqQueueComfort.check(tx, settings);
    }

    private static void link(DSLContext tx, int queue, QueueSettings settings) {
        tx.deleteFrom(QUEUE_SKILL).where(QUEUE_SKILL.QUEUE_ID.eq(queue)).execute();
        for (QueueSkill skill : settings.skills()) {
            if (!tx.fetchExists(SKILL, SKILL.ID.eq(skill.skillId()))) {
                throw Refused.invalid("skills", "unknown-skill", Map.of("id", skill.skillId()));
            }
            tx.insertInto(QUEUE_SKILL)
                    .values(queue, skill.skillId(), skill.minLevel())
                    .execute();
        }
        JooqQueueRouting.link(tx, queue, settings.routing());
        tx.deleteFrom(ENTRY_POINT).where(ENTRY_POINT.QUEUE_ID.eq(queue)).execute();
        for (String number : settings.dialedNumbers()) {
            int made = tx.insertInto(ENTRY_POINT, ENTRY_POINT.DIALED_NUMBER, ENTRY_POINT.QUEUE_ID)
                    .values(number, queue)
                    .onConflictDoNothing()
                    .execute();
            if (made == 0) {
                throw Refused.invalid("dialedNumbers", "dialed-number-taken", Map.of("number", number));
            }
        }
    }

    private static QueueSettings.KeptQueue storing(QueueSettings settings, Supplier<QueueSettings.KeptQueue> work) {
        try {
            return work.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("queue_name_key")) {
                throw Refused.invalid("name", "queue-name-taken", Map.of("name", settings.name()));
            }
            throw e;
        }
    }

    private static List<QueueSettings.KeptQueue> fetch(DSLContext db, Condition which) {
        var skills = multiset(db.select(QUEUE_SKILL.SKILL_ID, QUEUE_SKILL.MIN_LEVEL)
                        .from(QUEUE_SKILL)
                        .where(QUEUE_SKILL.QUEUE_ID.eq(QUEUE.ID))
                        .orderBy(QUEUE_SKILL.SKILL_ID))
                .convertFrom(rows -> rows.map(row -> new QueueSkill(row.value1(), row.value2())));
        var numbers = multiset(db.select(ENTRY_POINT.DIALED_NUMBER)
                        .from(ENTRY_POINT)
                        .where(ENTRY_POINT.QUEUE_ID.eq(QUEUE.ID))
                        .orderBy(ENTRY_POINT.DIALED_NUMBER))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var routing = JooqQueueRouting.all(db);
        return db.select(QUEUE, skills, numbers, agentCount())
                .from(QUEUE)
                .where(which)
                .orderBy(QUEUE.NAME)
                .fetch(row -> kept(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        routing.getOrDefault(row.value1().getId(), QueueRoutingSettings.PLAIN)));
    }

    /** How many could ever be offered a call of the queue: active, takes calls, has every skill it needs. */
    private static Field<Integer> agentCount() {
        var lacking = selectOne()
                .from(QUEUE_SKILL)
                .where(QUEUE_SKILL.QUEUE_ID.eq(QUEUE.ID))
                .and(notExists(selectOne()
                        .from(AGENT_SKILL)
                        .where(AGENT_SKILL.AGENT_ID.eq(ACCOUNT_.ID))
                        .and(AGENT_SKILL.SKILL_ID.eq(QUEUE_SKILL.SKILL_ID))
                        .and(AGENT_SKILL.LEVEL.ge(QUEUE_SKILL.MIN_LEVEL))));
        return DSL.field(selectCount()
                .from(ACCOUNT_)
                .where(ACCOUNT_.ACTIVE)
                .and(ACCOUNT_.ROLE.in(Role.AGENT, Role.SUPERVISOR))
                .and(notExists(lacking)));
    }

    private static QueueSettings.KeptQueue kept(
            QueueRecord row,
            List<QueueSkill> skills,
            List<String> numbers,
            int agentCount,
            QueueRoutingSettings routing) {
        var settings = new QueueSettings(
                row.getName(),
                row.getRingSeconds(),
                row.getWrapUpSeconds(),
                row.getServiceLevelSeconds(),
                row.getRecord(),
                row.getActive(),
                skills,
                numbers,
                row.getVersion(),
                routing,
                JooqQueueComfort.settings(row));
        return new QueueSettings.KeptQueue(row.getId(), settings, agentCount);
    }
}
