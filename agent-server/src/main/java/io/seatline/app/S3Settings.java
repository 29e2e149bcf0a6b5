package io.seatline.app;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket where sealed sound rests, when it does not rest in a folder. The key to it is none of these: it is looked for where
 * every S3 client looks, first in {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}.
 *
 * @param bucket empty: sound rests in the folder
 * @param endpoint null: Amazon's own for the region
 * @param prefix before every name, empty or ending with a slash
 * @param pathStyle the bucket stands in the path and not in the host's name, as most stores of one's own want it
 */
@ConfigurationProperties("seatline.recording.s3")
public record S3Settings(
        @DefaultValue("") String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String prefix,
        @DefaultValue("true") boolean pathStyle) {
    public S3Settings {
        if (!prefix.isEmpty() && !prefix.endsWith("/"))
            throw new IllegalArgumentException("seatline.recording.s3.prefix must end with a slash");
        if (endpoint != null && endpoint.getHost() == null)
            throw new IllegalArgumentException(
                    "seatline.recording.s3.endpoint must be like https://store.example:9000");
    }
}
