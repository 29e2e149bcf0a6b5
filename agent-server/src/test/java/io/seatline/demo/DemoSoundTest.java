package io.seatline.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.telephony.CaptureFiles;
import io.seatline.telephony.audio.Slin;
import io.seatline.telephony.audio.SpeechClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSoundTest {
    @Test
    void newest_talks_of_the_past_are_the_recorded_ones() {
        var past = DemoDaysTest.days(1);
        var talks = DemoSound.talks(past);
        assertEquals(12, talks.size());
        var recorded = DemoSound.recorded(past, talks);
        assertEquals(past.size(), recorded.size());
        assertEquals(
                12,
                recorded.stream()
                        .filter(event -> event instanceof CallEvent.CallConnected e && e.recorded())
                        .count());
    }

    @Test
    void both_sides_last_as_long_as_the_talk_and_each_speaks_while_the_other_listens(@TempDir Path spool)
            throws IOException {
        var talk = new DemoSound.Talk(new UUID(0, 1), Duration.ofSeconds(40));
        DemoSound.write(talk, spool, new Random(1));
        var files = CaptureFiles.in(spool, talk.segment());
        var agent = read(files.toCustomer());
        var customer = read(files.fromCustomer());
        assertEquals(40 * Slin.RATE, agent.length);
        assertEquals(40 * Slin.RATE, customer.length);
        assertTrue(Slin.dbfs(agent) > -40 && Slin.dbfs(customer) > -40, "both speak");
        int together = 0;
        for (int i = 0; i < agent.length; i++) if (Math.abs(agent[i]) > 300 && Math.abs(customer[i]) > 300) together++;
        assertEquals(0, together, "nobody is interrupted");
    }

    private static short[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return SpeechClip.read(in).samples();
        }
    }
}
