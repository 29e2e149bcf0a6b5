package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.kernel.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** What follows a try to log in or out: the throttle counts, the audit log tells, the browser gets its answer. */
final class LoginRecorder {
    private final LoginThrottle throttle;
    private final AuditLog audit;
    private final ProblemWriter problems;
    private final SessionLogins logins;

    LoginRecorder(LoginThrottle throttle, AuditLog audit, ProblemWriter problems, SessionLogins logins) {
        this.throttle = throttle;
        this.audit = audit;
        this.problems = problems;
        this.logins = logins;
    }

    void in(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        throttle.succeeded(who.getName(), request.getRemoteAddr());
        audit.write(who.getName(), request.getRemoteAddr(), "logged-in", who.getName(), Map.of());
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String login = typedLogin(request);
        throttle.failed(login, request.getRemoteAddr());
        audit.write(login, request.getRemoteAddr(), "login-failed", login, Map.of());
        problems.write(response, ProblemWriter.Problem.of(401, "wrong-password"));
    }

    void out(HttpServletRequest request, String who, String sessionId) {
        audit.write(who, request.getRemoteAddr(), "logged-out", who, Map.of());
        logins.ended(sessionId);
    }

    /** As it may stand in the log and in the throttle: short, printable, as accounts are named. */
    static String typedLogin(HttpServletRequest request) {
        return TypedText.cut(request.getParameter("username"), 40).toLowerCase(Locale.ROOT);
    }
}
