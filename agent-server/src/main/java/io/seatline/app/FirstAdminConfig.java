package io.seatline.app;

import io.seatline.account.AccountSettings;
import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.account.Role;
import io.seatline.routing.FirstCodes;
import io.seatline.routing.RoutingStore;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A new centre has the usual results and one administrator; his password is printed once and kept nowhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seatline.mode", havingValue = "up", matchIfMissing = true)
class FirstAdminConfig {
    @Bean
    ApplicationRunner firstAdmin(AccountStore accounts, RoutingStore routing, Passwords passwords) {
        return arguments -> {
            if (accounts.isEmpty()) {
                String password = Passwords.random();
                accounts.create(
                        new AccountSettings("admin", "Admin", Role.ADMIN, "zh-CN", true, null, List.of(), 0),
                        passwords.hash(password));
                FirstCodes.plant(routing);
                StartupSentence.say("first-admin", Map.of("login", "admin", "password", password));
            }
        };
    }
}
