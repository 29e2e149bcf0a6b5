package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.util.List;
import java.util.Map;

/** What routing knows of an agent: his name and his skills with their levels (1 to 5). */
public record AgentProfile(AgentId id, String name, Map<Integer, Integer> skills) {
    public AgentProfile {
        skills = Map.copyOf(skills);
    }

    public boolean meets(List<SkillRequirement> needs) {
        for (var need : needs) if (skills.getOrDefault(need.skill(), 0) < need.minLevel()) return false;
        return true;
    }
}
