package io.seatline.account;

import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;

/** That a person can do something, and how well (1 to 5). */
public record SkillGrant(int skillId, int level) {
    static void check(List<SkillGrant> skills) {
        if (skills.stream().anyMatch(s -> s.level() < 1 || s.level() > 5)) {
            throw Refused.invalid("skills", "level-out-of-range", Map.of("min", 1, "max", 5));
        }
        if (skills.stream().map(SkillGrant::skillId).distinct().count() != skills.size()) {
            throw Refused.invalid("skills", "skill-twice", Map.of());
        }
    }
}
