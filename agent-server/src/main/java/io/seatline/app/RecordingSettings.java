package io.seatline.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where sound lies.
 *
 * @param spool where the switch leaves the two files of each segment
 * @param vault where the joined files rest
 */
@ConfigurationProperties("seatline.recording")
public record RecordingSettings(Path spool, Path vault) {}
