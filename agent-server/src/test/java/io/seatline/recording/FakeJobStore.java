package io.seatline.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Jobs in memory. */
final class FakeJobStore implements JobStore {
    private final Map<UUID, RecordingJob> jobs = new LinkedHashMap<>();
    private final Map<UUID, Instant> due = new LinkedHashMap<>();

    @Override
    public void begin(UUID recording, Instant now) {
        if (jobs.putIfAbsent(recording, new RecordingJob(recording, new JobStep.Join(), now, 0)) == null)
            due.put(recording, now);
    }

    @Override
    public boolean underWay(UUID recording) {
        return jobs.containsKey(recording);
    }

    @Override
    public Optional<RecordingJob> take(Instant now, Duration lease) {
        var next = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .min(Comparator.comparing(Map.Entry<UUID, Instant>::getValue).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
        next.ifPresent(id -> due.put(id, now.plus(lease)));
        return next.map(jobs::get);
    }

    @Override
    public void advance(UUID recording, JobStep next, Instant now) {
        jobs.put(recording, new RecordingJob(recording, next, job(recording).begunAt(), 0));
        due.put(recording, now);
    }

    @Override
    public void retry(UUID recording, String failure, Instant dueAt) {
        var job = job(recording);
        jobs.put(recording, new RecordingJob(recording, job.step(), job.begunAt(), job.attempts() + 1));
        due.put(recording, dueAt);
    }

    @Override
    public void finish(UUID recording) {
        jobs.remove(recording);
        due.remove(recording);
    }

    @Override
    public void release(Instant now) {
        due.replaceAll((_, at) -> at.isAfter(now) ? now : at);
    }

    RecordingJob job(UUID recording) {
        return Objects.requireNonNull(jobs.get(recording), "no job");
    }
}
