package io.seatline.routing;

import io.seatline.kernel.TypedText;

/** What an administrator decides about a skill, checked. */
public record SkillSettings(String name) {
    public SkillSettings {
        name = TypedText.line("name", name, 60);
    }

    /** A skill as it is kept. */
    public record KeptSkill(int id, String name) {}
}
