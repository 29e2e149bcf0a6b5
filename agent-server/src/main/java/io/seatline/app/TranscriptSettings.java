package io.seatline.app;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service that writes down what is said; {@code application.yaml} says what each setting means.
 *
 * @param url null: nothing is written down
 * @param language as ISO 639-1; empty: the service finds out
 * @param key empty: none is sent
 * @param patience for the answer to five minutes of sound
 */
@ConfigurationProperties("seatline.transcripts")
record TranscriptSettings(
        @Nullable URI url,
        @DefaultValue("whisper-1") String model,
        @DefaultValue("zh") String language,
        @DefaultValue("") String key,
        @DefaultValue("5m") Duration patience) {
    TranscriptSettings {
        if (url != null && !url.toString().isEmpty()) {
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (!web || url.getHost() == null)
                throw new IllegalArgumentException("seatline.transcripts.url must be like https://speech.example:9000");
        }
    }

    boolean on() {
        return url != null && !url.toString().isEmpty();
    }

    /** The key stays out of whatever prints settings. */
    @Override
    public String toString() {
        return "TranscriptSettings[url=" + url + ", model=" + model + ", language=" + language + "]";
    }
}
