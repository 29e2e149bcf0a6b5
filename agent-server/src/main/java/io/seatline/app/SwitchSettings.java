package io.seatline.app;

import io.seatline.telephony.asterisk.AsteriskSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The switch's settings; {@code application.yaml} says what each means.
 *
 * @param program the asterisk program; empty: the unpacked one in {@code home}, else the one on the path
 * @param carrierLoop the switch plays the outside world itself, as in the demo
 */
@ConfigurationProperties("seatline.switch")
record SwitchSettings(
        @DefaultValue("true") boolean managed,
        @DefaultValue("") String program,
        @DefaultValue(".switch") Path home,
        @DefaultValue("ulaw") String codec,
        @DefaultValue("false") boolean carrierLoop,
        @DefaultValue("") String callerId,
        @DefaultValue("5160") int sipPort,
        @DefaultValue("5188") int httpPort,
        @DefaultValue("5189") int httpsPort,
        @DefaultValue("5138") int amiPort,
        @DefaultValue("5174") int audioSocketPort,
        @DefaultValue("5173") int agiPort,
        @DefaultValue("20600") int rtpFrom,
        @DefaultValue("22599") int rtpTo,
        @DefaultValue("127.0.0.1") String webAddress,
        @DefaultValue("") String mediaAddress,
        @DefaultValue Trunk trunk) {
    /** @param host empty: no carrier */
    record Trunk(
            @DefaultValue("") String host,
            @DefaultValue("5060") int port,
            @DefaultValue("0.0.0.0") String bind,
            @DefaultValue("") String match,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String externalAddress) {
        AsteriskSettings.Trunk forAsterisk() {
            if (host.isEmpty()) return AsteriskSettings.Trunk.none();
            return new AsteriskSettings.Trunk(
                    bind,
                    host,
                    port,
                    match.isEmpty() ? host : match,
                    orNull(user),
                    orNull(password),
                    orNull(externalAddress));
        }
    }

    AsteriskSettings forAsterisk(Path data, boolean tls) {
        var folder = data.toAbsolutePath().resolve("switch");
        var certificate = tls ? folder.resolve("lib/keys/web.pem") : null;
        var media = mediaAddress.isEmpty() && webAddress.startsWith("127.") ? webAddress : orNull(mediaAddress);
        return new AsteriskSettings(
                "s1",
                asterisk(),
                folder,
                codec,
                carrierLoop,
                Duration.ofSeconds(60),
                new AsteriskSettings.Ports(
                        sipPort, httpPort, httpsPort, amiPort, agiPort, rtpFrom, rtpTo, audioSocketPort),
                new AsteriskSettings.Web(webAddress, certificate, "seatline.invalid", media),
                carrierLoop ? AsteriskSettings.Trunk.loop(sipPort) : trunk.forAsterisk());
    }

    private Path asterisk() {
        if (!program.isEmpty()) return Path.of(program);
        var unpacked = home.toAbsolutePath().resolve("asterisk");
        if (Files.isExecutable(unpacked)) return unpacked;
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            var onPath = Path.of(folder.isEmpty() ? "." : folder, "asterisk");
            if (Files.isExecutable(onPath)) return onPath;
        }
        return unpacked;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
