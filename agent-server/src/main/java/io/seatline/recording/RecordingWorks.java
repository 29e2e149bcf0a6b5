package io.seatline.recording;

import io.seatline.telephony.TelephonyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** All that moves sound from the switch's spool into the vault: what looks for it, and what works on it. */
public final class RecordingWorks implements AutoCloseable {
    private final CollectorLoop collector;
    private final PipelineLoop pipeline;

    /**
     * @param spool where the switch leaves its files
     * @param work where sound lies between two steps
     * @param vault where it rests
     */
    public record Folders(Path spool, Path work, Path vault) {}

    /** Who keeps what is known of it. */
    public record Rows(RecordingStore recordings, JobStore jobs, Outlines outlines) {}

    /** @param workers how many recordings are worked on at a time, at least 1 */
    public RecordingWorks(
            Folders folders,
            Rows rows,
            RecordingVault vault,
            SoundCoder coder,
            SoundSealer sealer,
            Alarms alarms,
            RecordingRoom room,
            InstantSource clock,
            int workers)
            throws IOException {
        var spool = new SpoolFolder(folders.spool());
        var steps = new RecordingPipeline(
                spool,
                new WorkFolder(folders.work()),
                coder,
                sealer,
                vault,
                rows.recordings(),
                rows.outlines(),
                alarms);
        pipeline = new PipelineLoop(
                new PipelineWorker(rows.jobs(), rows.recordings(), steps, alarms), rows.jobs(), clock, workers);
        // What looks every few seconds says only what changes.
        var changed = new ChangedAlarms(alarms);
        collector = new CollectorLoop(
                new RecordingCollector(spool, vault, rows.recordings(), rows.jobs(), room, changed),
                new DiskWatch(
                        Map.of("spool", folders.spool(), "vault", folders.vault()),
                        changed,
                        room,
                        DiskWatch.FreeSpace::measured),
                pipeline::wake,
                clock);
    }

    public void start() {
        pipeline.start();
        collector.start();
    }

    /** Never blocks. */
    public void on(TelephonyEvent event) {
        collector.on(event);
    }

    @Override
    public void close() {
        collector.close();
        pipeline.close();
    }
}
