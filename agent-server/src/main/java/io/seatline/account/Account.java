package io.seatline.account;

import java.util.List;

/**
 * A person who may log in. The password's hash stays in the store.
 *
 * @param version grows with each change; who saves an older one is told so
 */
public record Account(
        int id,
        String login,
        String displayName,
        Role role,
        String language,
        boolean active,
        List<SkillGrant> skills,
        int version) {
    public Account {
        skills = List.copyOf(skills);
    }
}
