package io.seatline.transcript;

import io.seatline.acoustics.CallFigures;
import io.seatline.listening.ListeningStore;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingReason;
import io.seatline.recording.StoredSounds;
import io.seatline.sealing.SealedText;
import io.seatline.sealing.WrappedKey;
import io.seatline.transcript.SpeechToText.Unavailable;
import io.seatline.transcript.TranscriptStore.KeptTranscript;
import io.seatline.transcript.WordingCheck.WordingReport;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has recordings written down, and looks at what was written. */
public final class Transcripts {
    private static final Logger log = LoggerFactory.getLogger(Transcripts.class);

    private final TranscriptStore store;
    private final WordingStore wording;
    private final RecordingCatalog catalog;
    private final ListeningStore listening;
    private final StoredSounds sounds;
    private final SealedText sealing;
    private final JsonTranscripts json;
    private final InstantSource clock;

    public Transcripts(
            TranscriptStore store,
            WordingStore wording,
            RecordingCatalog catalog,
            ListeningStore listening,
            StoredSounds sounds,
            SealedText sealing,
            JsonTranscripts json,
            InstantSource clock) {
        this.store = store;
        this.wording = wording;
        this.catalog = catalog;
        this.listening = listening;
        this.sounds = sounds;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Unavailable when the service cannot be asked at present; nothing is kept then */
    void write(UUID recording, SpeechToText service) throws Unavailable {
        var found = catalog.find(recording).orElse(null);
        CallFigures figures =
                listening.find(recording).map(ListeningStore.Heard::figures).orElse(null);
        WrappedKey key = found == null ? null : found.key();
        if (found == null || figures == null || key == null) return;
        var lines = new ArrayList<SaidLine>();
        int rules = wording.state();
        try (var samples = sounds.samples(found)) {
            PieceReader.read(samples, VoicePiece.of(figures), (piece, wav) -> {
                for (var one : service.write(wav))
                    lines.add(new SaidLine(
                            piece.side(), piece.fromMs() + one.fromMs(), piece.fromMs() + one.toMs(), one.text()));
            });
            lines.sort(Comparator.comparingLong(SaidLine::fromMs).thenComparing(SaidLine::side));
            var broken = WordingCheck.check(lines, figures.durationMs(), wording.all())
                    .broken();
            byte[] sealed = sealing.seal(recording, key, json.write(lines));
            store.save(recording, new KeptTranscript(sealed, null, service.model(), broken, rules, clock.instant()));
        } catch (Unavailable away) {
            throw away;
        } catch (SpeechToText.Declined declined) {
            store.save(recording, failed("transcript-declined", service));
        } catch (NoSuchFileException gone) {
            store.save(recording, failed(RecordingReason.FILE_MISSING.slug(), service));
        } catch (IOException broken) {
            // One sound that cannot be read must not hold up the others.
            log.warn("recording {} cannot be written down: {}", recording, broken.toString());
            store.save(recording, failed("transcript-unreadable", service));
        }
    }

    private KeptTranscript failed(String why, SpeechToText service) {
        return new KeptTranscript(null, why, service.model(), List.of(), 0, clock.instant());
    }

    /** @throws IOException when it cannot be opened */
    List<SaidLine> lines(RecordingCatalog.Found found, byte[] sealed) throws IOException {
        WrappedKey key = found.key();
        if (key == null) throw new IOException("the key of " + found.row().id() + " is gone");
        return json.lines(sealing.open(found.row().id(), key, sealed));
    }

    WordingReport report(RecordingCatalog.Found found, List<SaidLine> lines) {
        Long whole = found.row().durationMs();
        return WordingCheck.check(lines, whole == null ? 0 : whole, wording.all());
    }

    private List<Integer> judged(RecordingCatalog.Found found, byte[] sealed) {
        try {
            return report(found, lines(found, sealed)).broken();
        } catch (IOException e) {
            log.warn("the transcript of {} cannot be opened: {}", found.row().id(), e.toString());
            return List.of();
        }
    }

    /** What is flagged follows the rules as they are. @return whether there was anything to look at again */
    boolean judgeAgain(int most) {
        int state = wording.state();
        List<UUID> waiting = store.judgedOtherwise(state, most);
        for (UUID recording : waiting) {
            var found = catalog.find(recording).orElse(null);
            byte @Nullable [] sealed =
                    store.find(recording).map(KeptTranscript::sealed).orElse(null);
            if (found == null || sealed == null || found.key() == null) {
                store.judge(recording, List.of(), state);
                continue;
            }
            store.judge(recording, judged(found, sealed), state);
        }
        return !waiting.isEmpty();
    }
}
