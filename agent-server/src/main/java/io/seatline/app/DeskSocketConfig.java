package io.seatline.app;

import io.seatline.desk.JsonDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** The desk's socket: where it is, and who may open it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class DeskSocketConfig implements WebSocketConfigurer {
    private final ObjectProvider<TextWebSocketHandler> desk;
    private final SeatlineSettings settings;

    DeskSocketConfig(ObjectProvider<TextWebSocketHandler> desk, SeatlineSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var origins = settings.allowedOrigins();
        desk.ifAvailable(endpoint -> registry.addHandler(endpoint, "/ws/desk")
                .addInterceptors(new DeskHandshake(origins))
                .setAllowedOrigins(origins.toArray(String[]::new)));
    }

    @Bean
    ServletServerContainerFactoryBean socketLimits() {
        var limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(JsonDesk.LONGEST_FRAME);
        limits.setMaxBinaryMessageBufferSize(1024);
        return limits;
    }
}
