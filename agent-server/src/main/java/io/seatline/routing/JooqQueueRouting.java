package io.seatline.routing;

import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.routing.Tables.QUEUE_AGENT;
import static io.seatline.db.routing.Tables.QUEUE_RING;
import static io.seatline.db.routing.Tables.QUEUE_RING_AGENT;
import static io.seatline.db.routing.Tables.SKILL;

import io.seatline.db.routing.tables.records.QueueRecord;
import io.seatline.db.routing.tables.records.QueueRingRecord;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueRoutingSettings.RingSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How each queue routes, in PostgreSQL: columns of the queue, its named agents, its rings. */
final class JooqQueueRouting {
    private JooqQueueRouting() {}

    private record Place(int queue, int position) {}

    static Map<Integer, QueueRoutingSettings> all(DSLContext db) {
        Map<Integer, List<Integer>> named = db.selectFrom(QUEUE_AGENT)
                .orderBy(QUEUE_AGENT.POSITION)
                .fetchGroups(QUEUE_AGENT.QUEUE_ID, QUEUE_AGENT.AGENT_ID);
        Map<Place, List<Integer>> ringAgents = db.selectFrom(QUEUE_RING_AGENT)
                .fetchGroups(row -> new Place(row.getQueueId(), row.getPosition()), row -> row.getAgentId());
        var rings = new HashMap<Integer, List<RingSettings>>();
        for (var row : db.selectFrom(QUEUE_RING).orderBy(QUEUE_RING.POSITION)) {
            var agents = ringAgents.getOrDefault(new Place(row.getQueueId(), row.getPosition()), List.of());
            rings.computeIfAbsent(row.getQueueId(), _ -> new ArrayList<>()).add(ring(row, agents));
        }
        var all = new HashMap<Integer, QueueRoutingSettings>();
        for (var row : db.selectFrom(QUEUE)) {
            int id = row.getId();
            all.put(id, settings(row, named.getOrDefault(id, List.of()), rings.getOrDefault(id, List.of())));
        }
        return all;
    }

    private static RingSettings ring(QueueRingRecord row, List<Integer> agents) {
        var also = row.getAlsoSkillId() == null ? null : new QueueSkill(row.getAlsoSkillId(), row.getAlsoLevel());
        return new RingSettings(row.getAfterSeconds(), row.getLevelsLower(), row.getDroppedSkillId(), also, agents);
    }

    private static QueueRoutingSettings settings(QueueRecord row, List<Integer> named, List<RingSettings> rings) {
        return new QueueRoutingSettings(
                Strategy.valueOf(row.getStrategy().name()),
                named,
                row.getExclusiveSeconds(),
                row.getTargetFirst(),
                row.getPriority(),
                row.getVipPoints(),
                row.getPointsPerMinute(),
                rings,
                row.getOverflowQueueId(),
                row.getOverflowSeconds(),
                row.getOverflowWithoutAgents(),
                row.getMaxLength(),
                row.getMaxWaitSeconds(),
                row.getMaxWaitOverflows(),
                row.getAutoAnswer());
    }

    static void fill(QueueRecord row, QueueRoutingSettings routing) {
        row.setStrategy(
                io.seatline.db.routing.enums.Strategy.valueOf(routing.strategy().name()));
        row.setExclusiveSeconds(routing.exclusiveSeconds());
        row.setTargetFirst(routing.targetFirst());
        row.setPriority(routing.priority());
        row.setVipPoints(routing.vipPoints());
        row.setPointsPerMinute(routing.pointsPerMinute());
        row.setOverflowQueueId(routing.overflowQueueId());
        row.setOverflowSeconds(routing.overflowSeconds());
        row.setOverflowWithoutAgents(routing.overflowWithoutAgents());
        row.setMaxLength(routing.maxLength());
        row.setMaxWaitSeconds(routing.maxWaitSeconds());
        row.setMaxWaitOverflows(routing.maxWaitOverflows());
        row.setAutoAnswer(routing.autoAnswer());
    }

    static void link(DSLContext tx, int queue, QueueRoutingSettings routing) {
        tx.deleteFrom(QUEUE_AGENT).where(QUEUE_AGENT.QUEUE_ID.eq(queue)).execute();
        int position = 0;
        for (int agent : routing.named()) {
            tx.insertInto(QUEUE_AGENT).values(queue, ++position, agent).execute();
        }
        tx.deleteFrom(QUEUE_RING).where(QUEUE_RING.QUEUE_ID.eq(queue)).execute();
        position = 0;
        for (RingSettings ring : routing.rings()) {
            var also = ring.also();
            known(tx, ring.droppedSkillId());
            known(tx, also == null ? null : Integer.valueOf(also.skillId()));
            tx.insertInto(QUEUE_RING)
                    .values(
                            queue,
                            ++position,
                            ring.afterSeconds(),
                            ring.levelsLower(),
                            ring.droppedSkillId(),
                            also == null ? null : also.skillId(),
                            also == null ? 1 : also.minLevel())
                    .execute();
            for (int agent : ring.agentIds()) {
                tx.insertInto(QUEUE_RING_AGENT).values(queue, position, agent).execute();
            }
        }
    }

    private static void known(DSLContext tx, @Nullable Integer skill) {
        if (skill != null && !tx.fetchExists(SKILL, SKILL.ID.eq(skill))) {
            throw Refused.invalid("rings", "unknown-skill", Map.of("id", skill));
        }
    }
}
