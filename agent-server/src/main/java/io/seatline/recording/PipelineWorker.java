package io.seatline.recording;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one due step after the other, and puts off what fails. */
final class PipelineWorker {
    /** A process that was killed in a step is believed to be gone after that; far longer than any step takes. */
    static final Duration LEASE = Duration.ofHours(1);
    /** A disk that refused is not asked again at once, and ever more rarely. */
    static final Duration RETRY = Duration.ofSeconds(30), RETRY_LONGEST = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(PipelineWorker.class);

    private final JobStore jobs;
    private final RecordingStore store;
    private final RecordingPipeline pipeline;
    private final Alarms alarms;

    PipelineWorker(JobStore jobs, RecordingStore store, RecordingPipeline pipeline, Alarms alarms) {
        this.jobs = jobs;
        this.store = store;
        this.pipeline = pipeline;
        this.alarms = alarms;
    }

    /** False when nothing is due. */
    boolean work(Instant now) {
        Optional<RecordingJob> due = jobs.take(now, LEASE);
        due.ifPresent(job -> work(job, now));
        return due.isPresent();
    }

    private void work(RecordingJob job, Instant now) {
        Optional<Recording> recording = store.find(job.recording());
        if (recording.isEmpty()) {
            jobs.finish(job.recording());
            return;
        }
        try {
            JobStep next = pipeline.run(job, recording.get(), now);
            if (next == null) jobs.finish(job.recording());
            else jobs.advance(job.recording(), next, now);
            alarms.clear(Alarms.NOT_STORED, "vault");
            alarms.clear(Alarms.NOT_STORED, job.recording().toString());
        } catch (IOException | RuntimeException failure) {
            putOff(job, recording.get(), failure, now);
        }
    }

    private void putOff(RecordingJob job, Recording recording, Exception failure, Instant now) {
        log.warn("segment {} stays in the spool for now: {}", job.recording(), failure.toString());
        Duration wait = RETRY.multipliedBy(1L << Math.min(job.attempts(), 10));
        if (wait.compareTo(RETRY_LONGEST) > 0) wait = RETRY_LONGEST;
        jobs.retry(job.recording(), failure.toString(), now.plus(wait));
        alarms.raise(Alarms.NOT_STORED, "vault", Map.of());
        // One that fails again and again is named: it may be this sound, and not the disk.
        if (job.attempts() > 0)
            alarms.raise(
                    Alarms.NOT_STORED,
                    job.recording().toString(),
                    Map.of("callId", recording.call().toString()));
    }
}
