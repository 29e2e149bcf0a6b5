package io.seatline.app;

import io.seatline.account.Actor;
import io.seatline.desk.DeskEndpoint;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets only our own pages open a socket. The framework's check lets a missing Origin pass, and had a bypass; browsers
 * always send it, so a missing one is refused here. What the desk needs to know of the log-in travels in the attributes.
 */
final class DeskHandshake implements HandshakeInterceptor {
    private static final Logger log = LoggerFactory.getLogger(DeskHandshake.class);
    private final List<String> allowed;

    DeskHandshake(List<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String origin = request.getHeaders().getOrigin();
        if (origin == null
                || !(allowed.contains(origin)
                        || sameHost(origin, request.getHeaders().getFirst("Host")))) {
            log.warn("socket refused: it comes from another page");
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        var http = ((ServletServerHttpRequest) request).getServletRequest();
        Cookie csrf = WebUtils.getCookie(http, "XSRF-TOKEN");
        var session = http.getSession(false);
        var account = AccountDetails.of(http.getUserPrincipal());
        if (csrf == null || session == null || account.isEmpty()) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(DeskEndpoint.CSRF, csrf.getValue());
        attributes.put(DeskEndpoint.LOGIN, session.getId());
        attributes.put(DeskEndpoint.ACTOR, Actor.of(account.get(), http.getRemoteAddr()));
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing was held.
    }

    /** The scheme may differ behind a proxy that ends TLS; the cookie is bound to the host anyway. */
    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            return host != null && uri.getRawPath().isEmpty() && host.equals(uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            log.debug("an origin that is none", e);
            return false;
        }
    }
}
