package io.seatline.award;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.award.AwardRound.Nominee;
import io.seatline.award.AwardRound.State;
import io.seatline.kernel.Refused;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.SoundEndpoint;
import io.seatline.sheet.SheetFormat;
import io.seatline.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who won, to be heard by everybody, and written down for who pays. */
@RestController
@RequestMapping("/api/awards")
public class AwardWinnerEndpoint {
    private static final int MOST = 500;

    private final AwardStore store;
    private final Awards awards;
    private final RecordingCatalog catalog;
    private final SoundEndpoint sounds;
    private final AuditLog audit;

    /**
     * @param agentName null: a team
     * @param playable its sound is still there
     */
    public record AwardWinner(
            int id,
            int roundId,
            String award,
            AwardTerms.Kind kind,
            String period,
            LocalDate from,
            LocalDate to,
            int place,
            @Nullable String agentName,
            @Nullable String teamName,
            String prize,
            boolean playable,
            Instant approvedAt) {}

    public record AwardWinners(List<AwardWinner> items) {}

    public AwardWinnerEndpoint(
            AwardStore store, Awards awards, RecordingCatalog catalog, SoundEndpoint sounds, AuditLog audit) {
        this.store = store;
        this.awards = awards;
        this.catalog = catalog;
        this.sounds = sounds;
        this.audit = audit;
    }

    @GetMapping("/winners")
    public AwardWinners awardWinners() {
        return new AwardWinners(store.wins(null, MOST).stream()
                .map(win -> new AwardWinner(
                        win.id(),
                        win.roundId(),
                        win.award(),
                        win.kind(),
                        win.period().name(win.from()),
                        win.from(),
                        win.to(),
                        win.place(),
                        win.agentName(),
                        win.teamName(),
                        win.prize(),
                        win.playable(),
                        win.approvedAt()))
                .toList());
    }

    /** What won is for everybody's ears, and nothing else becomes so by it. */
    @GetMapping(
            value = "/winners/{id}/audio",
            produces = {"audio/ogg", "audio/flac", "audio/wav"})
    public ResponseEntity<Resource> winnerAudio(
            Actor me,
            @PathVariable int id,
            @RequestHeader(value = HttpHeaders.RANGE, required = false) @Nullable String range)
            throws IOException {
        return play(me, id, store.win(id).orElseThrow(Refused::notFound).recordingId(), range);
    }

    /** Who votes for a voice must hear it; an agent only while it is voted. */
    @GetMapping(
            value = "/nominees/{id}/audio",
            produces = {"audio/ogg", "audio/flac", "audio/wav"})
    public ResponseEntity<Resource> nomineeAudio(
            Actor me,
            @PathVariable int id,
            @RequestHeader(value = HttpHeaders.RANGE, required = false) @Nullable String range)
            throws IOException {
        AwardRound round = store.roundOf(id).flatMap(store::find).orElseThrow(Refused::notFound);
        boolean may = me.role() != Role.AGENT || round.state() == State.VOTING && awards.votes(me, round);
        if (!may) throw Refused.notFound();
        UUID recording = store.nominees(round.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(Nominee::recordingId)
                .orElse(null);
        return play(me, id, recording, range);
    }

    private ResponseEntity<Resource> play(Actor me, int nominee, @Nullable UUID recording, @Nullable String range)
            throws IOException {
        if (recording == null) throw Refused.notFound();
        var found = catalog.find(recording).orElseThrow(Refused::notFound);
        return sounds.play(me, found, range, Map.of("nominee", nominee));
    }

    @GetMapping("/rounds/{id}/export")
    public void exportAward(
            Actor me, HttpServletResponse response, @PathVariable int id, @RequestParam SheetFormat format)
            throws IOException {
        AwardRound round = store.find(id).orElseThrow(Refused::notFound);
        if (round.state() != State.APPROVED) throw Refused.conflict("award-not-approved", Map.of());
        var wins = store.wins(id, MOST);
        audit.write(
                me.login(),
                me.address(),
                "award-exported",
                Integer.toString(id),
                Map.of("award", round.name(), "period", round.period(), "rows", wins.size(), "format", format.name()));
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"award-" + id + "." + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try (SheetWriter sheet = format.writer(response.getOutputStream(), "awards")) {
            for (List<String> row : AwardPay.of(wins, me.language())) sheet.row(row);
        }
    }
}
