package io.seatline.e2e;

import io.seatline.e2e.Centre.Team;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A team's queue as its administrator changes it. */
final class QueueForm {
    private QueueForm() {}

    /** What is heard while waiting; the rest of the queue stays as it is. */
    static void comfort(Api admin, Team team, Map<String, @Nullable Object> comfort)
            throws IOException, InterruptedException {
        JsonNode queue = admin.get("/api/admin/queues")
                .get("items")
                .valueStream()
                .filter(line -> line.get("id").asInt() == team.queueId())
                .findFirst()
                .orElseThrow();
        var form = new HashMap<String, Object>();
        for (String same : List.of("ringSeconds", "wrapUpSeconds", "serviceLevelSeconds", "version")) {
            form.put(same, queue.get(same).asInt());
        }
        form.put("name", queue.get("name").asString());
        form.put("record", true);
        form.put("active", true);
        form.put(
                "skills",
                queue.get("skills")
                        .valueStream()
                        .map(skill -> Map.of(
                                "skillId",
                                skill.get("skillId").asInt(),
                                "minLevel",
                                skill.get("minLevel").asInt()))
                        .toList());
        form.put("dialedNumbers", List.of(team.number()));
        form.put("comfort", comfort);
        admin.put("/api/admin/queues/" + team.queueId(), form);
    }
}
