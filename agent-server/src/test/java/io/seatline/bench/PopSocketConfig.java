package io.seatline.bench;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.desk.DeskBoard;
import io.seatline.desk.DeskEndpoint;
import io.seatline.desk.DeskSessions;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.AgentId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * A second door to the desk, in the bench only: the query says which agent it is, so that ten thousand log-ins with Argon2 need
 * not come first. All behind the door is the product's.
 */
@Configuration(proxyBeanMethods = false)
class PopSocketConfig {
    static final String PATH = "/bench-desk";

    @Bean
    WebSocketConfigurer popSockets(FloorLoop floor, DeskSessions sessions, DeskBoard board, Clock clock) {
        var desk = new DeskEndpoint(
                floor,
                sessions,
                board,
                login -> true,
                (agent, said) -> {},
                (agent, by, ref) -> Optional.empty(),
                Executors.newVirtualThreadPerTaskExecutor(),
                clock);
        return registry ->
                registry.addHandler(desk, PATH).addInterceptors(new ByQuery()).setAllowedOrigins("*");
    }

    private static final class ByQuery implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            int id = Integer.parseInt(request.getURI().getQuery());
            attributes.put(
                    DeskEndpoint.ACTOR,
                    new Actor(new AgentId(id), "agent" + id, "agent " + id, Role.AGENT, "en", "127.0.0.1"));
            attributes.put(DeskEndpoint.LOGIN, "bench");
            attributes.put(DeskEndpoint.CSRF, "bench");
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
    }
}
