package io.seatline.recording;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How stored sound is answered, by whichever path somebody came to it; that he may hear it is decided before. */
public class SoundEndpoint {
    private final StoredSounds sounds;
    private final AuditLog audit;
    private final Alarms alarms;
    private final RecentPlays plays;

    public SoundEndpoint(StoredSounds sounds, AuditLog audit, Alarms alarms, InstantSource clock) {
        this.sounds = sounds;
        this.audit = audit;
        this.alarms = alarms;
        this.plays = new RecentPlays(clock);
    }

    /**
     * Each play is in the log once.
     *
     * @param range as the browser asks for it; null: all
     * @param why what else the log says of it
     */
    public ResponseEntity<Resource> play(
            Actor me, RecordingCatalog.Found found, @Nullable String range, Map<String, ?> why) throws IOException {
        requireSound(found);
        UUID id = found.row().id();
        long bytes;
        try (SeekableByteChannel sound = open(found)) {
            bytes = sound.size();
        }
        int account = me.id().value();
        // No row in the log, no byte out of the vault: the write must have succeeded before the answer begins.
        if (plays.isNew(account, id, fromStart(range))) {
            var about = new HashMap<String, Object>(why);
            about.put("callId", found.row().callId());
            about.put("agentId", found.row().agentId());
            audit.write(me.login(), me.address(), "recording-played", id.toString(), about);
            plays.began(account, id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.format().mediaType()))
                .body(new Sound(sounds, found, bytes));
    }

    static void requireSound(RecordingCatalog.Found found) {
        if (found.path() != null) return;
        String reason = found.row().reason();
        Map<String, Object> why = reason == null ? Map.of() : Map.of("reason", reason);
        throw new Refused(Refused.Kind.NOT_FOUND, "recording-without-sound", why, null);
    }

    SeekableByteChannel open(RecordingCatalog.Found found) throws IOException {
        try {
            return sounds.open(found);
        } catch (NoSuchFileException gone) {
            RecordingCatalog.RecordingLine row = found.row();
            alarms.raise(
                    Alarms.MISSING,
                    row.id().toString(),
                    Map.of("callId", row.callId().toString(), "reason", RecordingReason.FILE_MISSING.slug()));
            throw new Refused(
                    Refused.Kind.NOT_FOUND,
                    "recording-without-sound",
                    Map.of("reason", RecordingReason.FILE_MISSING.slug()),
                    null);
        }
    }

    private static boolean fromStart(@Nullable String range) {
        if (range == null) return true;
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(range);
            return ranges.isEmpty() || ranges.stream().anyMatch(one -> one.getRangeStart(Long.MAX_VALUE) == 0);
        } catch (IllegalArgumentException nonsense) {
            // Answered with 416 and no sound.
            return false;
        }
    }

    /** Of known length and opened anew for each read, so that Spring can send any part of it. */
    private static final class Sound extends AbstractResource {
        private final StoredSounds sounds;
        private final RecordingCatalog.Found found;
        private final long bytes;

        Sound(StoredSounds sounds, RecordingCatalog.Found found, long bytes) {
            this.sounds = sounds;
            this.found = found;
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Channels.newInputStream(sounds.open(found));
        }

        @Override
        public long contentLength() {
            return bytes;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "recording " + found.row().id();
        }
    }
}
