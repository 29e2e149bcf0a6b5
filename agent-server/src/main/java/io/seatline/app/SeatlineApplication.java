package io.seatline.app;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the centre: {@code demo}, {@code up} (the default) or {@code doctor}, then settings as {@code --key=value}. */
@SpringBootApplication
@EnableConfigurationProperties(SeatlineSettings.class)
public class SeatlineApplication {
    public static void main(String[] args) {
        var settings = new ArrayList<>(List.of(args));
        if (!settings.isEmpty() && !settings.getFirst().startsWith("--")) {
            settings.set(0, "--seatline.mode=" + settings.getFirst());
        }
        new SpringApplication(SeatlineApplication.class).run(settings.toArray(String[]::new));
    }
}
