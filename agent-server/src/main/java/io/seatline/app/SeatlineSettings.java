package io.seatline.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The program's own settings; {@code application.yaml} says what each means. Parts of the centre have theirs.
 *
 * @param data the folder that holds everything that must survive
 * @param publicHost the name that browsers use for this machine
 * @param allowedOrigins further places a browser's page may come from, such as {@code https://centre.example}
 */
@ConfigurationProperties("seatline")
public record SeatlineSettings(
        @DefaultValue("up") Mode mode,
        @DefaultValue("data") Path data,
        @DefaultValue("localhost") String publicHost,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue Database database,
        @DefaultValue Tls tls,
        @DefaultValue Login login) {
    /** What the program was started for. */
    public enum Mode {
        DEMO,
        UP,
        DOCTOR
    }

    /** @param port of the embedded server; 0 takes a free one */
    public record Database(
            @DefaultValue("embedded") String url,
            @DefaultValue("seatline") String user,
            @DefaultValue("") String password,
            @DefaultValue("0") int port) {
        public boolean embedded() {
            return url.equals("embedded");
        }
    }

    /** PEM files; both or none. */
    public record Tls(
            @DefaultValue("") String certificate,
            @DefaultValue("") String key) {
        public Tls {
            if (certificate.isEmpty() != key.isEmpty()) {
                throw new IllegalArgumentException("seatline.tls needs both certificate and key");
            }
        }

        public boolean on() {
            return !certificate.isEmpty();
        }
    }

    /**
     * @param longest a log-in ends then, however busy it is
     * @param triesPerPlace wrong passwords for one account from one address before it must wait
     * @param triesPerAccount the same from all addresses together
     * @param triesPerAddress wrong passwords from one address for all accounts together
     */
    public record Login(
            @DefaultValue("12h") Duration longest,
            @DefaultValue("10") int triesPerPlace,
            @DefaultValue("50") int triesPerAccount,
            @DefaultValue("60") int triesPerAddress,
            @DefaultValue("30m") Duration pause) {}
}
