package io.seatline.app;

import io.seatline.account.AccountStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions in PostgreSQL, so that a log-in survives a restart. */
@Configuration(proxyBeanMethods = false)
class SessionConfig {
    /** Texts only: a session never holds a serialised object, so reading one back can run nothing. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> {
            if (value instanceof String text) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            throw new IllegalArgumentException("a session keeps texts only, not " + value.getClass());
        });
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }

    @Bean
    SessionLogins sessionLogins(
            AccountStore accounts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            SeatlineSettings settings,
            Clock clock) {
        return new SessionLogins(accounts, sessions, settings.login().longest(), clock);
    }
}
