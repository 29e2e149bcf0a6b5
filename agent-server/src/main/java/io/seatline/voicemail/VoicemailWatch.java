package io.seatline.voicemail;

import io.seatline.recording.Alarms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that a caller left a message with the switch while nobody of ours answered. The file is a person's to listen to and to
 * take away; the alarm ends when it is gone. Not thread-safe.
 */
public final class VoicemailWatch {
    private static final Logger log = LoggerFactory.getLogger(VoicemailWatch.class);

    private final Path folder;
    private final Alarms alarms;
    /** Null until asked: alarms of an earlier run are still open. */
    private @Nullable Set<String> told;

    public VoicemailWatch(Path folder, Alarms alarms) {
        this.folder = folder;
        this.alarms = alarms;
    }

    /** Looks once. Never throws. */
    public void look(Instant now) {
        if (!Files.isDirectory(folder)) return;
        try {
            compare(messages(), now);
        } catch (IOException | RuntimeException failure) {
            log.warn("cannot look for callers' messages: {}", failure.toString());
        }
    }

    private Map<String, Instant> messages() throws IOException {
        var found = new HashMap<String, Instant>();
        try (var files = Files.newDirectoryStream(folder, "*.wav")) {
            for (Path file : files)
                found.put(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant());
        }
        return found;
    }

    private void compare(Map<String, Instant> messages, Instant now) {
        if (told == null) told = new TreeSet<>(alarms.open(Alarms.VOICEMAIL_LEFT));
        for (String name : Set.copyOf(told)) {
            if (messages.containsKey(name)) continue;
            alarms.clear(Alarms.VOICEMAIL_LEFT, name);
            told.remove(name);
        }
        for (var message : messages.entrySet()) {
            boolean spoken = Duration.between(message.getValue(), now).compareTo(VoicemailIntake.QUIET) >= 0;
            if (!spoken || told.contains(message.getKey())) continue;
            String time = message.getValue().truncatedTo(ChronoUnit.SECONDS).toString();
            alarms.raise(Alarms.VOICEMAIL_LEFT, message.getKey(), Map.of("time", time));
            told.add(message.getKey());
        }
    }
}
