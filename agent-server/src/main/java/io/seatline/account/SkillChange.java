package io.seatline.account;

import java.util.List;

/**
 * What one person can do from now on; what is not in the list he cannot.
 *
 * @param version of the account that was looked at
 */
public record SkillChange(int accountId, int version, List<SkillGrant> skills) {
    public SkillChange {
        SkillGrant.check(skills);
        skills = List.copyOf(skills);
    }
}
