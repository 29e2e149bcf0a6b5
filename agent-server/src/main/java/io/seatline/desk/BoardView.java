package io.seatline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The supervisor's live board at one moment. Numbers are masked. */
public record BoardView(
        Instant now,
        boolean switchLive,
        boolean databaseLive,
        List<QueuePart> queues,
        List<AgentPart> agents,
        List<TeamPart> teams,
        List<AlarmPart> alarms) {
    public BoardView {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        teams = List.copyOf(teams);
        alarms = List.copyOf(alarms);
    }

    public record QueuePart(
            int id,
            String name,
            int waiting,
            @Nullable Instant oldestSince,
            int agentsReady,
            int agentsTalking,
            int agentsNotReady,
            int callbacks,
            int offeredToday,
            int answeredToday,
            int abandonedToday,
            @Nullable Double serviceLevelToday) {}

    public record AgentPart(
            int id,
            String name,
            @Nullable Integer teamId,
            String state,
            @Nullable String reason,
            Instant since,
            boolean reachable,
            @Nullable String queue,
            @Nullable String number,
            @Nullable CheckPart check) {}

    /** The newest device check of today; {@code result} is PASSED, WARNING or FAILED. */
    public record CheckPart(String result, Instant at) {}

    public record TeamPart(int id, String name) {}

    public record AlarmPart(
            long id,
            Instant at,
            String kind,
            String object,
            Map<String, String> params,
            @Nullable String acknowledgedBy) {}
}
