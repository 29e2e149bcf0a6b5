package io.seatline.account;

import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person sees and changes of himself. */
@RestController
@RequestMapping("/api/me")
public class AccountEndpoint {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final LoginSessions sessions;
    private final AuditLog audit;

    /** @param passwordOnce nothing else is possible before the password is changed */
    public record Me(int id, String login, String displayName, Role role, String language, boolean passwordOnce) {}

    public record LanguageChoice(String language) {}

    public record PasswordChange(String current, String next) {}

    public AccountEndpoint(AccountStore accounts, Passwords passwords, LoginSessions sessions, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping
    public Me me(Actor me) {
        return new Me(
                me.id().value(),
                me.login(),
                me.displayName(),
                me.role(),
                me.language(),
                accounts.find(me.id().value()).map(Account::passwordOnce).orElse(false));
    }

    @PutMapping("/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void language(Actor me, @RequestBody LanguageChoice choice) {
        AccountSettings.requireLanguage(choice.language());
        accounts.setLanguage(me.id().value(), choice.language());
    }

    /** Every other log-in of this person ends. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void password(Actor me, HttpSession session, @RequestBody PasswordChange change) {
        String hash = accounts.passwordHash(me.id().value()).orElseThrow(Refused::notFound);
        if (!passwords.matches(change.current(), hash)) {
            audit.write(me.login(), me.address(), "password-change-failed", me.login(), Map.of());
            throw Refused.invalid("current", "wrong-password", Map.of());
        }
        Passwords.check("next", change.next(), me.login());
        accounts.setPassword(me.id().value(), passwords.hash(change.next()), false);
        audit.write(me.login(), me.address(), "password-changed", me.login(), Map.of());
        sessions.endAll(me.login(), session.getId());
    }
}
