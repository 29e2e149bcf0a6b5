package io.seatline.voicemail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.recording.Alarms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicemailWatchTest {
    private static final Instant LEFT = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder;

    private final Set<String> open = new TreeSet<>();

    @Test
    void message_left_with_the_switch_raises_one_alarm_until_the_file_is_taken_away() throws IOException {
        Path message = Files.write(folder.resolve("s1-1767.9.wav"), new byte[100]);
        Files.setLastModifiedTime(message, FileTime.from(LEFT));
        var watch = new VoicemailWatch(folder, alarms());
        watch.look(LEFT.plusSeconds(1));
        assertEquals(Set.of(), open);
        watch.look(LEFT.plusSeconds(6));
        watch.look(LEFT.plusSeconds(11));
        new VoicemailWatch(folder, alarms()).look(LEFT.plusSeconds(16));
        assertEquals(Set.of("voicemail-left s1-1767.9.wav"), open);
        Files.delete(message);
        new VoicemailWatch(folder, alarms()).look(LEFT.plusSeconds(21));
        assertEquals(Set.of(), open);
    }

    private Alarms alarms() {
        return new Alarms() {
            @Override
            public void raise(String kind, String object, Map<String, String> params) {
                open.add(kind + " " + object);
            }

            @Override
            public void clear(String kind, String object) {
                open.remove(kind + " " + object);
            }

            @Override
            public Set<String> open(String kind) {
                var objects = new TreeSet<String>();
                for (String one : open) objects.add(one.substring(kind.length() + 1));
                return objects;
            }
        };
    }
}
