package io.seatline.routing;

import io.seatline.kernel.TypedText;
import java.util.List;

/**
 * What an administrator decides about a skill, checked.
 *
 * @param version of the skill that was changed; 0 for a new one
 */
public record SkillSettings(String name, int version) {
    public SkillSettings {
        name = TypedText.line("name", name, 60);
    }

    /** A new one. */
    public SkillSettings(String name) {
        this(name, 0);
    }

    /**
     * A skill as it is kept.
     *
     * @param queues the names of those that need it, or name it in a ring
     * @param agents how many people have it, closed accounts too
     */
    public record KeptSkill(int id, String name, List<String> queues, int agents, int version) {
        public KeptSkill {
            queues = List.copyOf(queues);
        }
    }
}
