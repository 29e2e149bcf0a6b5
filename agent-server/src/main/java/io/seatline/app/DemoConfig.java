package io.seatline.app;

import io.seatline.account.AccountStore;
import io.seatline.account.Passwords;
import io.seatline.customer.CustomerStore;
import io.seatline.demo.DemoSeed;
import io.seatline.kernel.CentreChanges;
import io.seatline.routing.RoutingStore;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** A small centre to look at. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seatline.mode", havingValue = "demo")
class DemoConfig {
    @Bean
    DemoSeed demoSeed(AccountStore accounts, RoutingStore routing, CustomerStore customers, Passwords passwords) {
        return new DemoSeed(accounts, routing, customers, passwords);
    }

    @Bean
    @Order(0)
    ApplicationRunner seed(DemoSeed seed, CentreChanges centre) {
        return arguments -> {
            if (seed.plant()) {
                centre.changed();
            }
        };
    }
}
