package io.seatline.app;

import io.seatline.recording.S3RecordingVault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the vault that lies in a bucket. */
final class S3Vaults {
    private S3Vaults() {}

    static S3RecordingVault open(S3Settings settings, AwsCredentialsProvider who, Path folder) throws IOException {
        var s3 = S3Client.builder()
                .credentialsProvider(who)
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                // We say and check SHA-256 ourselves; stores other than Amazon's do not all know the newer trailers.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(it -> it.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)))
                // A store that does not answer must not hold up the pipeline for ever; it tries again by itself.
                .overrideConfiguration(it -> it.apiCallTimeout(Duration.ofMinutes(2)));
        if (settings.endpoint() != null) s3.endpointOverride(settings.endpoint());
        return new S3RecordingVault(s3.build(), settings.bucket(), settings.prefix(), folder);
    }
}
