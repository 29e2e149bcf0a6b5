package io.seatline.app;

import io.seatline.account.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who came in with a password that somebody else chose does nothing before he has set his own. */
final class PasswordOnceFilter extends OncePerRequestFilter {
    private static final Set<String> STILL = Set.of("/api/me", "/api/me/password", "/api/me/language", "/api/logout");
    private final ProblemWriter problems;

    PasswordOnceFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean must = AccountDetails.of(request.getUserPrincipal())
                .map(Account::passwordOnce)
                .orElse(false);
        if (must && !STILL.contains(request.getRequestURI()) && !WebConfig.isPage(request)) {
            problems.write(response, ProblemWriter.Problem.of(403, "password-change-needed"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
