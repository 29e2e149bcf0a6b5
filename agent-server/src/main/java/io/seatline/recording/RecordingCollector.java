package io.seatline.recording;

import io.seatline.telephony.CaptureFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that each answered segment gets its sound or a stated reason, and each file in the spool its segment or its
 * end. It remembers nothing that matters: rows and files are compared both ways on each {@link #sweep}, so a restart, a lost
 * word of the switch or a full disk only delays. Not thread-safe; {@link CollectorLoop} calls it.
 */
final class RecordingCollector {
    /** Files that did not change for so long are complete, also when the switch could not say so. */
    static final Duration QUIET = Duration.ofSeconds(5);
    /** A segment that is over and still has no file will not get one; supervisors hear of it within a minute. */
    static final Duration FILES_OVERDUE = Duration.ofSeconds(45);
    /** Sound that long without an answered segment: supervisors hear of it within a minute, too. */
    static final Duration CLAIM_OVERDUE = Duration.ofSeconds(45);
    /** A file that long without an answered segment was a ring attempt nobody answered. */
    static final Duration ORPHANED = Duration.ofMinutes(10);

    private static final int BATCH = 1000;
    private static final Logger log = LoggerFactory.getLogger(RecordingCollector.class);

    private final SpoolFolder spool;
    private final RecordingVault vault;
    private final RecordingStore store;
    private final Alarms alarms;
    private final SegmentFiles segments;
    private final JobStore jobs;
    private final RecordingRoom room;
    private final GrowthWatch growth = new GrowthWatch();
    private Instant adoptedUntil = Instant.EPOCH;

    RecordingCollector(
            SpoolFolder spool,
            RecordingVault vault,
            RecordingStore store,
            JobStore jobs,
            RecordingRoom room,
            Alarms alarms) {
        this.spool = spool;
        this.vault = vault;
        this.store = store;
        this.alarms = alarms;
        this.jobs = jobs;
        this.room = room;
        this.segments = new SegmentFiles(spool, store, alarms);
    }

    /** The switch says that both files of a segment are complete. */
    void saved(UUID segment) {
        store.find(segment).ifPresent(recording -> move(recording, new RecordingSignal.FilesCompleted()));
    }

    void sweep(Instant now) {
        store.adoptSince(adoptedUntil, room.isShort());
        // A day's overlap, for segments that become known late.
        adoptedUntil = now.minus(Duration.ofDays(1));
        Set<UUID> running = new HashSet<>();
        for (Recording recording : store.unsettled(BATCH)) {
            if (recording.endedAt() == null) {
                running.add(recording.id());
                watch(recording, now);
            } else {
                settle(recording, now);
            }
        }
        growth.keepOnly(running);
        sweepSpool(now);
    }

    private void watch(Recording recording, Instant now) {
        String object = recording.id().toString();
        Optional<Long> bytes = SpoolFolder.bytes(spool.of(recording.id()));
        if (bytes.isPresent()) {
            alarms.clear(Alarms.MISSING, object);
            move(recording, new RecordingSignal.FilesAppeared());
        }
        if (recording.state() instanceof RecordingState.Saved) return;
        if (!growth.isStalled(recording.id(), bytes.orElse(0L), now)) alarms.clear(Alarms.STALLED, object);
        else
            alarms.raise(
                    bytes.isPresent() ? Alarms.STALLED : Alarms.MISSING,
                    object,
                    Map.of("callId", recording.call().toString()));
    }

    /** Sends complete files on their way; what becomes of them is the pipeline's to say. */
    private void settle(Recording recording, Instant now) {
        try {
            CaptureFiles files = spool.of(recording.id());
            Optional<Instant> written = SpoolFolder.lastWrite(files);
            if (written.isEmpty()) {
                boolean overdue = Duration.between(recording.startedAt().plus(recording.talked(now)), now)
                                .compareTo(FILES_OVERDUE)
                        > 0;
                if (overdue) segments.giveUp(recording, RecordingReason.FILE_MISSING, now);
                return;
            }
            boolean quiet = Duration.between(written.get(), now).compareTo(QUIET) >= 0;
            boolean saidComplete = recording.state() instanceof RecordingState.Saved && isWhole(files);
            if (!quiet && !saidComplete) return;
            move(recording, new RecordingSignal.FilesCompleted());
            jobs.begin(recording.id(), now);
        } catch (IOException failure) {
            log.warn("cannot look at the files of segment {}: {}", recording.id(), failure.toString());
        }
    }

    /** The switch's word may overtake its last write; a header with its sizes in place shows that the file is closed. */
    private static boolean isWhole(CaptureFiles files) {
        return isWhole(WaveHeader.inspect(files.fromCustomer())) && isWhole(WaveHeader.inspect(files.toCustomer()));
    }

    private static boolean isWhole(WaveFile side) {
        return side instanceof WaveFile.Sound sound && !sound.repaired();
    }

    private void sweepSpool(Instant now) {
        Set<UUID> attempts;
        try {
            attempts = spool.attempts();
        } catch (IOException failure) {
            log.warn("cannot look through the spool", failure);
            return;
        }
        for (UUID attempt : attempts) {
            try {
                judge(attempt, now);
            } catch (IOException failure) {
                log.warn("the files of {} stay in the spool for now", attempt, failure);
            }
        }
    }

    private void judge(UUID attempt, Instant now) throws IOException {
        CaptureFiles files = spool.of(attempt);
        Optional<Instant> written = SpoolFolder.lastWrite(files);
        if (written.isEmpty() || Duration.between(written.get(), now).compareTo(QUIET) < 0) return;
        // The pipeline has them in its hands.
        if (jobs.underWay(attempt)) return;
        Optional<Recording> recording = store.find(attempt);
        if (recording.isPresent()) {
            alarms.clear(Alarms.UNCLAIMED, attempt.toString());
            switch (recording.get().state()) {
                // We were killed between the row and the deletion.
                case RecordingState.Stored(var sound) -> {
                    vault.open(sound.path()).close();
                    SpoolFolder.delete(files);
                }
                // The files came back, with a disk that was away.
                case RecordingState.Failed _ -> move(recording.get(), new RecordingSignal.FilesCompleted());
                case RecordingState.Starting _, RecordingState.Running _, RecordingState.Saved _ -> {}
            }
        } else if (Duration.between(written.get(), now).compareTo(ORPHANED) >= 0) {
            forget(attempt, files);
        } else if (Duration.between(written.get(), now).compareTo(CLAIM_OVERDUE) >= 0 && !isSilent(files)) {
            alarms.raise(Alarms.UNCLAIMED, attempt.toString(), Map.of());
        }
    }

    private static boolean isSilent(CaptureFiles files) {
        return WaveHeader.inspect(files.fromCustomer()) instanceof WaveFile.Empty
                && WaveHeader.inspect(files.toCustomer()) instanceof WaveFile.Empty;
    }

    private void forget(UUID attempt, CaptureFiles files) throws IOException {
        if (isSilent(files)) {
            SpoolFolder.delete(files);
            return;
        }
        spool.setAside(files.fromCustomer(), SpoolFolder.UNCLAIMED);
        spool.setAside(files.toCustomer(), SpoolFolder.UNCLAIMED);
        log.warn("sound without an answered segment put aside: {}", attempt);
        alarms.raise(Alarms.UNCLAIMED, attempt.toString(), Map.of());
    }

    private Recording move(Recording recording, RecordingSignal signal) {
        RecordingState next = recording.state().after(signal);
        if (next == null) return recording;
        Recording moved = recording.in(next);
        store.save(moved);
        return moved;
    }
}
