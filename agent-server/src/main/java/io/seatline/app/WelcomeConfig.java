package io.seatline.app;

import io.seatline.demo.DemoSeed;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What whoever started the centre reads last: where it is, and in the demo who may come in. */
@Configuration(proxyBeanMethods = false)
class WelcomeConfig {
    private static final String EDGE = "\u2500".repeat(60);

    @Bean
    @SuppressWarnings("SystemOut") // it is meant for the terminal
    ApplicationListener<ApplicationReadyEvent> welcome(SeatlineSettings settings) {
        return ready -> {
            if (settings.mode() == SeatlineSettings.Mode.DOCTOR) {
                return;
            }
            String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "");
            String address = (settings.tls().on() ? "https://" : "http://") + settings.publicHost() + ":" + port;
            boolean demo = settings.mode() == SeatlineSettings.Mode.DEMO;
            var values = Map.of(
                    "address", address, "agents", String.join(" ", DemoSeed.AGENTS), "password", DemoSeed.PASSWORD);
            System.out.println("\n  \u256d" + EDGE);
            StartupSentence.inAll(demo ? "welcome-demo" : "welcome-up", values)
                    .forEach(line -> System.out.println("  \u2502 " + line));
            System.out.println("  \u2570" + EDGE + "\n");
        };
    }
}
