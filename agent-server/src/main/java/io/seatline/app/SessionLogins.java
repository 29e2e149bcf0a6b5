package io.seatline.app;

import io.seatline.account.Account;
import io.seatline.account.AccountStore;
import io.seatline.account.LoginSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Log-ins kept in the session store. A session holds the account's number and the time, nothing else: the account is
 * read at each request, so a changed role or a closed account counts at once, and no object is ever read back from bytes.
 */
final class SessionLogins implements SecurityContextRepository, LoginSessions {
    private static final String ACCOUNT = "account";
    private static final String SINCE = "since";

    private final AccountStore accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Duration longest;
    private final Clock clock;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    SessionLogins(
            AccountStore accounts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Duration longest,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return account(holder.getRequest().getSession(false))
                .map(account -> new AccountDetails(account, null))
                .map(who -> UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()))
                .map(SecurityContextImpl::new)
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof AccountDetails details)) {
            return;
        }
        HttpSession session = request.getSession();
        session.setAttribute(ACCOUNT, Integer.toString(details.account().id()));
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                details.account().login());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request.getSession(false)).isPresent();
    }

    @Override
    public boolean touch(String sessionId) {
        return touch(sessions, sessionId);
    }

    @Override
    public void endAll(String login, String exceptSessionId) {
        for (String id : sessions.findByPrincipalName(login).keySet()) {
            if (!id.equals(exceptSessionId)) {
                sessions.deleteById(id);
                ended(id);
            }
        }
    }

    @Override
    public void onEnded(Consumer<String> listener) {
        listeners.add(listener);
    }

    void ended(String sessionId) {
        listeners.forEach(listener -> listener.accept(sessionId));
    }

    private <S extends Session> boolean touch(FindByIndexNameSessionRepository<S> store, String sessionId) {
        S session = store.findById(sessionId);
        if (session == null
                || account(session.getAttribute(ACCOUNT), session.getAttribute(SINCE))
                        .isEmpty()) {
            return false;
        }
        session.setLastAccessedTime(clock.instant());
        store.save(session);
        return true;
    }

    private Optional<Account> account(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : account((String) session.getAttribute(ACCOUNT), (String) session.getAttribute(SINCE));
    }

    private Optional<Account> account(@Nullable String id, @Nullable String since) {
        if (id == null || since == null || Instant.parse(since).plus(longest).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return accounts.find(Integer.parseInt(id)).filter(Account::active);
    }
}
