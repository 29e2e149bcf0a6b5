package io.seatline.recording;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.NumberPart;
import io.seatline.kernel.PageAsked;
import io.seatline.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of recordings, their sound and its outline. Another agent's recording is as if it were not there. */
@RestController
@RequestMapping("/api/recordings")
public class RecordingEndpoint {
    private final RecordingCatalog catalog;
    private final StoredSounds sounds;
    private final Outlines outlines;
    private final AuditLog audit;
    private final Alarms alarms;
    private final RecentPlays plays;

    public RecordingEndpoint(
            RecordingCatalog catalog,
            StoredSounds sounds,
            Outlines outlines,
            AuditLog audit,
            Alarms alarms,
            InstantSource clock) {
        this.catalog = catalog;
        this.sounds = sounds;
        this.outlines = outlines;
        this.audit = audit;
        this.alarms = alarms;
        this.plays = new RecentPlays(clock);
    }

    @GetMapping
    public RecordingCatalog.RecordingLines recordings(
            Actor me,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Integer agentId,
            @RequestParam @Nullable Integer queueId,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Integer minSeconds,
            @RequestParam @Nullable Integer maxSeconds,
            @RequestParam @Nullable Integer minScore,
            @RequestParam @Nullable Integer maxScore,
            @RequestParam @Nullable String flag,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageAsked(page, size);
        var part = NumberPart.asked(number, me.mayRevealNumbers()).orElse(null);
        var traits = new RecordingTraits(customer, code, minSeconds, maxSeconds, minScore, maxScore, flag, text);
        var search = new RecordingSearch(from, to, agentId, queueId, part, traits, true, asked.page(), asked.size());
        return catalog.search(search, Listener.of(me));
    }

    @GetMapping(
            value = "/{id}/audio",
            produces = {"audio/ogg", "audio/flac", "audio/wav"})
    public ResponseEntity<Resource> audio(
            Actor me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.RANGE, required = false) @Nullable String range)
            throws IOException {
        RecordingCatalog.Found found = audible(me, id);
        requireSound(found);
        long bytes;
        try (SeekableByteChannel sound = open(found)) {
            bytes = sound.size();
        }
        int account = me.id().value();
        // No row in the log, no byte out of the vault: the write must have succeeded before the answer begins.
        if (plays.isNew(account, id, fromStart(range))) {
            audit.write(me.login(), me.address(), "recording-played", id.toString(), about(found));
            plays.began(account, id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.format().mediaType()))
                .body(new Sound(sounds, found, bytes));
    }

    @GetMapping("/{id}/peaks")
    public Peaks peaks(Actor me, @PathVariable UUID id) throws IOException {
        RecordingCatalog.Found found = audible(me, id);
        requireSound(found);
        Optional<Peaks> drawn = outlines.find(id);
        // What was stored before outlines were is as it was joined.
        return drawn.isPresent() ? drawn.get() : Peaks.of(open(found));
    }

    private RecordingCatalog.Found audible(Actor me, UUID id) {
        return catalog.find(id, Listener.of(me)).orElseThrow(Refused::notFound);
    }

    private static void requireSound(RecordingCatalog.Found found) {
        if (found.path() != null) return;
        String reason = found.row().reason();
        Map<String, Object> why = reason == null ? Map.of() : Map.of("reason", reason);
        throw new Refused(Refused.Kind.NOT_FOUND, "recording-without-sound", why, null);
    }

    private SeekableByteChannel open(RecordingCatalog.Found found) throws IOException {
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

    private static Map<String, Object> about(RecordingCatalog.Found found) {
        return Map.of("callId", found.row().callId(), "agentId", found.row().agentId());
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
