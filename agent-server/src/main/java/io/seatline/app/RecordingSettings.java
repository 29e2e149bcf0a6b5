package io.seatline.app;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sound lies; {@code application.yaml} says what each setting means.
 *
 * @param spool where the switch leaves the two files of each segment
 * @param vault where sealed sound rests
 * @param work where sound lies between the two
 * @param keys the master keys
 * @param evidence where each signed day lies
 * @param coders where the coders are unpacked
 * @param workers how many recordings are worked on at a time
 * @param exportAlone up to so many recordings one person carries out without a second one
 * @param exportMost nobody carries out more at a time
 * @param exportLasts how long they may be fetched after they were asked for
 */
@ConfigurationProperties("seatline.recording")
public record RecordingSettings(
        Path spool,
        Path vault,
        Path work,
        Path keys,
        Path evidence,
        @DefaultValue(".sound") Path coders,
        @DefaultValue("1") int workers,
        @DefaultValue("20") int exportAlone,
        @DefaultValue("1000") int exportMost,
        @DefaultValue("7d") Duration exportLasts) {
    public RecordingSettings {
        if (workers < 1) throw new IllegalArgumentException("seatline.recording.workers must be at least 1");
    }
}
