package io.seatline.routing;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static io.seatline.db.recording.Tables.RETENTION;
import static io.seatline.db.routing.Tables.AGENT_SKILL;
import static io.seatline.db.routing.Tables.ENTRY_POINT;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.routing.Tables.QUEUE_SKILL;
import static io.seatline.db.routing.Tables.QUEUE_WRAP_UP;
import static io.seatline.db.routing.Tables.REASON;
import static io.seatline.db.routing.Tables.WRAP_UP_CODE;
import static org.jooq.impl.DSL.noCondition;

import io.seatline.db.account.enums.Role;
import io.seatline.db.recording.enums.FullDisk;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Reads the settings that routing needs, all at one moment. */
public final class JooqDirectory {
    private final DSLContext db;
    private final BooleanSupplier noRoom;

    /** @param noRoom nothing more can be recorded: queues that must be take no new calls */
    public JooqDirectory(DSLContext db, BooleanSupplier noRoom) {
        this.db = db;
        this.noRoom = noRoom;
    }

    public Directory load() {
        return db.transactionResult(tx -> {
            var now = tx.dsl();
            return new Directory(
                    queues(now, noRoom.getAsBoolean()), entryPoints(now), agents(now), choices(now), vipNumbers(now));
        });
    }

    private static Map<QueueId, Queue> queues(DSLContext db, boolean noRoom) {
        Map<Integer, List<SkillRequirement>> needs = db.selectFrom(QUEUE_SKILL)
                .fetchGroups(QUEUE_SKILL.QUEUE_ID, row -> new SkillRequirement(row.getSkillId(), row.getMinLevel()));
        var routing = JooqQueueRouting.all(db);
        Set<Integer> refusing = noRoom ? refusing(db) : Set.of();
        var queues = new HashMap<QueueId, Queue>();
        // Also those switched off: no call enters them any more, but who waits there is still served.
        for (var row : db.selectFrom(QUEUE)) {
            var id = new QueueId(row.getId());
            var taken = routing.getOrDefault(row.getId(), QueueRoutingSettings.PLAIN)
                    .routing();
            queues.put(
                    id,
                    new Queue(
                            id,
                            row.getName(),
                            Duration.ofSeconds(row.getRingSeconds()),
                            Duration.ofSeconds(row.getWrapUpSeconds()),
                            Duration.ofSeconds(row.getServiceLevelSeconds()),
                            row.getRecord(),
                            needs.getOrDefault(row.getId(), List.of()),
                            refusing.contains(row.getId()) ? taken.turningAway() : taken,
                            JooqQueueComfort.settings(row).comfort()));
        }
        return queues;
    }

    private static Set<Integer> refusing(DSLContext db) {
        return db.select(QUEUE.ID)
                .from(QUEUE)
                .join(RETENTION)
                .on(RETENTION.ID.eq(QUEUE.RETENTION_ID))
                .where(QUEUE.RECORD)
                .and(RETENTION.FULL_DISK.eq(FullDisk.REFUSE))
                .fetchSet(QUEUE.ID);
    }

    private static Map<String, QueueId> entryPoints(DSLContext db) {
        return db.select(ENTRY_POINT.DIALED_NUMBER, ENTRY_POINT.QUEUE_ID)
                .from(ENTRY_POINT)
                .join(QUEUE)
                .on(QUEUE.ID.eq(ENTRY_POINT.QUEUE_ID))
                .where(QUEUE.ACTIVE)
                .fetchMap(ENTRY_POINT.DIALED_NUMBER, row -> new QueueId(row.get(ENTRY_POINT.QUEUE_ID)));
    }

    private static Map<AgentId, AgentProfile> agents(DSLContext db) {
        var skills = new HashMap<Integer, Map<Integer, Integer>>();
        for (var row : db.selectFrom(AGENT_SKILL)) {
            skills.computeIfAbsent(row.getAgentId(), id -> new HashMap<>()).put(row.getSkillId(), row.getLevel());
        }
        var agents = new HashMap<AgentId, AgentProfile>();
        for (var row : db.selectFrom(ACCOUNT_).where(ACCOUNT_.ACTIVE.isTrue(), ACCOUNT_.ROLE.eq(Role.AGENT))) {
            var id = new AgentId(row.getId());
            agents.put(id, new AgentProfile(id, row.getDisplayName(), skills.getOrDefault(row.getId(), Map.of())));
        }
        return agents;
    }

    private static Choices choices(DSLContext db) {
        var reasons = db.selectFrom(REASON).fetch(JooqReasonStore::reason).stream()
                .collect(Collectors.toMap(NotReadyReason::code, reason -> reason));
        var codes = db.selectFrom(WRAP_UP_CODE).fetch(JooqRoutingStore::code);
        var wrapUps = new HashMap<QueueId, WrapUpRule>();
        for (var row : db.selectFrom(QUEUE_WRAP_UP)) {
            wrapUps.put(
                    new QueueId(row.getQueueId()),
                    new WrapUpRule(
                            row.getCodeRequired(),
                            Duration.ofSeconds(row.getExtendSeconds()),
                            Duration.ofSeconds(row.getOvertimeSeconds())));
        }
        return new Choices(reasons, JooqReasonStore.own(db, noCondition()), CodeTree.leaves(codes), wrapUps);
    }

    private static Set<String> vipNumbers(DSLContext db) {
        return db.select(NUMBER.NUMBER_)
                .from(NUMBER)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(NUMBER.CUSTOMER_ID))
                .where(CUSTOMER_.VIP)
                .fetchSet(NUMBER.NUMBER_);
    }
}
