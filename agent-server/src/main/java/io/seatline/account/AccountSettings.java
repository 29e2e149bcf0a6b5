package io.seatline.account;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about an account, checked.
 *
 * @param password null keeps the one there is
 * @param teamId null for somebody without a team
 * @param version of the account that was changed; 0 for a new one
 */
public record AccountSettings(
        String login,
        String displayName,
        Role role,
        String language,
        boolean active,
        @Nullable String password,
        List<SkillGrant> skills,
        @Nullable Integer teamId,
        int version) {
    public static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    /** Without a team. */
    public AccountSettings(
            String login,
            String displayName,
            Role role,
            String language,
            boolean active,
            @Nullable String password,
            List<SkillGrant> skills,
            int version) {
        this(login, displayName, role, language, active, password, skills, null, version);
    }

    public AccountSettings {
        login = login.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9._-]{2,40}")) {
            throw Refused.invalid("login", "login-invalid", Map.of("min", 2, "max", 40));
        }
        displayName = TypedText.line("displayName", displayName, 80);
        requireLanguage(language);
        if (password != null) {
            Passwords.check("password", password, login);
        }
        SkillGrant.check(skills);
        skills = List.copyOf(skills);
    }

    static void requireLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw Refused.invalid("language", "language-unknown", Map.of());
        }
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "AccountSettings[" + login + " " + role + "]";
    }
}
