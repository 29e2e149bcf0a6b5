package io.seatline.account;

import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/users")
public class UserEndpoint {
    private static final int MOST_CHANGES = 1_000;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final LoginSessions sessions;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record Users(List<Account> items, int total) {}

    public record SkillChanges(List<SkillChange> changes) {}

    public record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** @param password empty or absent keeps the one there is */
    public record UserForm(
            String login,
            String displayName,
            Role role,
            String language,
            boolean active,
            @Nullable String password,
            @Nullable List<SkillGrant> skills,
            @Nullable Integer teamId,
            int version) {
        AccountSettings settings() {
            return new AccountSettings(
                    login,
                    displayName,
                    role,
                    language,
                    active,
                    password == null || password.isEmpty() ? null : password,
                    skills == null ? List.of() : skills,
                    teamId,
                    version);
        }
    }

    public UserEndpoint(
            AccountStore accounts, Passwords passwords, LoginSessions sessions, AuditLog audit, CentreChanges centre) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public Users all() {
        List<Account> all = accounts.all();
        return new Users(all, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Account create(Actor me, @RequestBody UserForm form) {
        AccountSettings settings = form.settings();
        String password = settings.password();
        if (password == null) {
            throw Refused.invalid("password", "field-required", Map.of());
        }
        Account made = accounts.createWithPasswordOnce(settings, passwords.hash(password));
        audit.write(me.login(), me.address(), "user-created", made.login(), Map.of("after", made));
        centre.changed();
        return made;
    }

    @PutMapping("/{id}")
    public Account change(Actor me, @PathVariable int id, @RequestBody UserForm form) {
        Account before = accounts.find(id).orElseThrow(Refused::notFound);
        AccountSettings settings = form.settings();
        Optional<String> hash = Optional.ofNullable(settings.password()).map(passwords::hash);
        Account after = accounts.change(id, settings, hash);
        audit.write(
                me.login(),
                me.address(),
                "user-changed",
                after.login(),
                Map.of("before", before, "after", after, "password", hash.isPresent()));
        if (hash.isPresent() || !after.active() || after.role() != before.role()) {
            sessions.endAll(before.login(), "");
        }
        centre.changed();
        return after;
    }

    /** A password that is shown this once, to be handed over; every log-in of the person ends. */
    @PostMapping("/{id}/password")
    public NewPassword resetPassword(Actor me, @PathVariable int id) {
        Account account = accounts.find(id).orElseThrow(Refused::notFound);
        String password = Passwords.random();
        accounts.setPassword(id, passwords.hash(password), true);
        audit.write(me.login(), me.address(), "password-reset", account.login(), Map.of());
        sessions.endAll(account.login(), "");
        return new NewPassword(password);
    }

    /** Ends every log-in of the person; a call that is on goes on at the switch. */
    @PostMapping("/{id}/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void logOut(Actor me, @PathVariable int id) {
        Account account = accounts.find(id).orElseThrow(Refused::notFound);
        audit.write(me.login(), me.address(), "logged-out-by-administrator", account.login(), Map.of());
        sessions.endAll(account.login(), "");
    }

    /** Several people's skills at once: all of them or none. */
    @PutMapping("/skills")
    public Users grant(Actor me, @RequestBody SkillChanges form) {
        if (form.changes().size() > MOST_CHANGES) {
            throw Refused.invalid("changes", "too-many-changes", Map.of("max", MOST_CHANGES));
        }
        var before = form.changes().stream()
                .map(change -> accounts.find(change.accountId()).orElseThrow(Refused::notFound))
                .toList();
        var after = accounts.grant(form.changes());
        for (int i = 0; i < after.size(); i++) {
            audit.write(
                    me.login(),
                    me.address(),
                    "user-changed",
                    after.get(i).login(),
                    Map.of("before", before.get(i), "after", after.get(i)));
        }
        centre.changed();
        return new Users(after, after.size());
    }
}
