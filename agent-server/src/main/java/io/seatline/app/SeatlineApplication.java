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
    private static final String MODE = "--seatline.mode=";

    public static void main(String[] args) throws InterruptedException {
        StartupSentence.speakAsAsked();
        var settings = new ArrayList<>(List.of(args));
        if (!settings.isEmpty() && !settings.getFirst().startsWith("--")) {
            settings.set(0, MODE + settings.getFirst());
        }
        if (settings.contains(MODE + "doctor")) {
            System.exit(DoctorRound.make(settings));
        }
        // Each mode is a profile, so application-demo.yaml says what the demo does differently.
        settings.stream()
                .filter(setting -> setting.startsWith(MODE))
                .findFirst()
                .ifPresent(mode -> settings.add("--spring.profiles.active=" + mode.substring(MODE.length())));
        new SpringApplication(SeatlineApplication.class).run(settings.toArray(String[]::new));
    }
}
