package io.seatline.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in. The password's hash stays in the store.
 *
 * @param teamId null for somebody without a team
 * @param passwordOnce somebody else chose the password, and the next log-in must set another
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
        @Nullable Integer teamId,
        boolean passwordOnce,
        int version) {
    public Account {
        skills = List.copyOf(skills);
    }
}
