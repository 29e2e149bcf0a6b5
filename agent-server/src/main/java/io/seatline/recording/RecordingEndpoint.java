package io.seatline.recording;

import io.seatline.account.Actor;
import io.seatline.kernel.NumberPart;
import io.seatline.kernel.PageAsked;
import io.seatline.kernel.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
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
    private final SoundEndpoint sounds;
    private final Outlines outlines;

    public RecordingEndpoint(RecordingCatalog catalog, SoundEndpoint sounds, Outlines outlines) {
        this.catalog = catalog;
        this.sounds = sounds;
        this.outlines = outlines;
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
        return sounds.play(me, audible(me, id), range, Map.of());
    }

    @GetMapping("/{id}/peaks")
    public Peaks peaks(Actor me, @PathVariable UUID id) throws IOException {
        RecordingCatalog.Found found = audible(me, id);
        SoundEndpoint.requireSound(found);
        Optional<Peaks> drawn = outlines.find(id);
        // What was stored before outlines were is as it was joined.
        return drawn.isPresent() ? drawn.get() : Peaks.of(sounds.open(found));
    }

    private RecordingCatalog.Found audible(Actor me, UUID id) {
        return catalog.find(id, Listener.of(me)).orElseThrow(Refused::notFound);
    }
}
