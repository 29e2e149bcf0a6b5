package io.seatline.recording;

import io.seatline.recording.JobStep.CodedSound;
import io.seatline.recording.JobStep.JoinedSound;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings sound step by step from the spool into the vault: joined, coded, sealed, stored, and only then is the spool cleared.
 * Each step may be done again at any point: it makes its file anew from the one before. Not thread-safe for one recording.
 */
final class RecordingPipeline {
    private static final Logger log = LoggerFactory.getLogger(RecordingPipeline.class);

    private final SpoolFolder spool;
    private final WorkFolder work;
    private final SoundCoder coder;
    private final SoundSealer sealer;
    private final RecordingVault vault;
    private final RecordingStore store;
    private final Outlines outlines;
    private final SegmentFiles segments;

    RecordingPipeline(
            SpoolFolder spool,
            WorkFolder work,
            SoundCoder coder,
            SoundSealer sealer,
            RecordingVault vault,
            RecordingStore store,
            Outlines outlines,
            Alarms alarms) {
        this.spool = spool;
        this.work = work;
        this.coder = coder;
        this.sealer = sealer;
        this.vault = vault;
        this.store = store;
        this.outlines = outlines;
        this.segments = new SegmentFiles(spool, store, alarms);
    }

    /**
     * @return what is to be done next; null when nothing is
     * @throws IOException when a disk or a program is at fault: worth another try
     */
    @Nullable
    JobStep run(RecordingJob job, Recording recording, Instant now) throws IOException {
        UUID id = recording.id();
        // Killed between the row and the next step. The file in the vault opens with the key of that row and no other.
        if (recording.state() instanceof RecordingState.Stored && !(job.step() instanceof JobStep.Clear))
            return new JobStep.Clear();
        try {
            return switch (job.step()) {
                case JobStep.Join() -> join(recording, now);
                case JobStep.Encode(var sound) -> new JobStep.Seal(sound, encode(id, recording.format()));
                case JobStep.Seal(var sound, var coded) ->
                    new JobStep.Store(sound, coded, sealer.seal(id, plain(id, coded), coded.sha256(), work.sealed(id)));
                case JobStep.Store it -> store(recording, it, now);
                case JobStep.Clear() -> {
                    segments.dispose(id);
                    work.clear(id);
                    yield null;
                }
            };
        } catch (NoSuchFileException lost) {
            // The folder between the steps was emptied; the spool still has the sound.
            if (job.step() instanceof JobStep.Join
                    || SpoolFolder.bytes(spool.of(id)).isEmpty()) throw lost;
            log.warn("what was made of segment {} is gone and is made again: {}", id, lost.getMessage());
            return new JobStep.Join();
        }
    }

    private @Nullable JobStep join(Recording recording, Instant now) throws IOException {
        UUID id = recording.id();
        CaptureFilesRead files = segments.read(id);
        Optional<RecordingReason> unusable = RecordingChecks.unusable(files.agent(), files.customer());
        if (unusable.isPresent()) {
            segments.giveUp(recording, unusable.get(), now);
            segments.dispose(id);
            return null;
        }
        StereoJoin.Joined joined;
        try (var out = new BufferedOutputStream(Files.newOutputStream(work.joined(id)), 1 << 16)) {
            joined = StereoJoin.join(files.agent(), files.customer(), out);
        }
        WorkFolder.sync(work.joined(id));
        outlines.save(id, Peaks.of(Files.newByteChannel(work.joined(id))));
        RecordingReason flaw = RecordingChecks.flaw(files.agent(), files.customer(), joined, recording.talked(now))
                .orElse(null);
        return new JobStep.Encode(new JoinedSound(joined.length(), joined.agentDbfs(), joined.customerDbfs(), flaw));
    }

    /** In the format that is wanted; where that cannot be done, in the next that loses less. */
    private CodedSound encode(UUID id, SoundFormat wanted) throws IOException {
        Path wav = work.joined(id);
        if (!Files.exists(wav)) throw new NoSuchFileException(wav.toString());
        for (SoundFormat format : List.of(SoundFormat.OPUS, SoundFormat.FLAC)) {
            if (format.compareTo(wanted) < 0 || wanted == SoundFormat.WAV) continue;
            try {
                coder.encode(format, wav, work.coded(id));
                coder.decode(format, work.coded(id), work.trial(id));
                Optional<String> differs = CodedCheck.differs(format, wav, work.trial(id));
                if (differs.isPresent()) throw new IOException(differs.get());
                WorkFolder.sync(work.coded(id));
                return new CodedSound(format, SoundSealer.hash(work.coded(id)));
            } catch (IOException e) {
                // We are shutting down, and nothing is wrong with the coder: it is coded after the next start.
                if (Thread.currentThread().isInterrupted()) throw e;
                log.warn("segment {} cannot be coded as {}: {}", id, format, e.getMessage());
            } finally {
                Files.deleteIfExists(work.trial(id));
            }
        }
        return new CodedSound(SoundFormat.WAV, SoundSealer.hash(wav));
    }

    private Path plain(UUID id, CodedSound coded) {
        return coded.format() == SoundFormat.WAV ? work.joined(id) : work.coded(id);
    }

    private JobStep store(Recording recording, JobStep.Store it, Instant now) throws IOException {
        UUID id = recording.id();
        Path sealed = work.sealed(id);
        if (!Files.exists(sealed)) throw new NoSuchFileException(sealed.toString());
        var kept = vault.keep(id, recording.startedAt(), out -> Files.copy(sealed, out));
        if (!kept.sha256().equals(it.sealed().sha256()))
            throw new IOException("what was sealed for " + id + " changed before it was stored");
        JoinedSound sound = it.sound();
        segments.stored(
                recording,
                new StoredSound(
                        kept.path(),
                        kept.sha256(),
                        kept.bytes(),
                        it.coded().format(),
                        it.sealed().key(),
                        sound.length(),
                        sound.agentDbfs(),
                        sound.customerDbfs(),
                        sound.flaw(),
                        now));
        return new JobStep.Clear();
    }
}
