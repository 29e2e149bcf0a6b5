package io.seatline.recording;

import io.seatline.kernel.CallId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in memory that move as the state machine allows and in no other way. */
final class FakeRecordingStore implements RecordingStore {
    private final Map<UUID, Recording> segments = new LinkedHashMap<>();
    private final Map<UUID, Recording> rows = new LinkedHashMap<>();
    /** While true every call fails, as when the database is away. */
    boolean away;

    void segment(UUID id, Instant startedAt, @Nullable Instant endedAt) {
        segments.put(
                id,
                new Recording(
                        id,
                        new CallId(new UUID(7, 7)),
                        startedAt,
                        endedAt,
                        SoundFormat.OPUS,
                        new RecordingState.Starting()));
        rows.computeIfPresent(
                id, (_, row) -> new Recording(id, row.call(), startedAt, endedAt, row.format(), row.state()));
    }

    RecordingState state(UUID id) {
        return row(id).state();
    }

    @Override
    public int adoptSince(Instant since, boolean diskShort) {
        check();
        int before = rows.size();
        segments.forEach((id, segment) -> {
            if (!segment.startedAt().isBefore(since)) rows.putIfAbsent(id, segment);
        });
        return rows.size() - before;
    }

    @Override
    public List<Recording> unsettled(int limit) {
        check();
        return rows.values().stream()
                .filter(row ->
                        !(row.state() instanceof RecordingState.Stored || row.state() instanceof RecordingState.Failed))
                .sorted(Comparator.comparing(Recording::startedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Recording> find(UUID id) {
        check();
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void save(Recording recording) {
        check();
        if (row(recording.id()).state() instanceof RecordingState.Stored)
            throw new IllegalStateException("settled is settled");
        rows.put(recording.id(), recording);
    }

    private Recording row(UUID id) {
        return Objects.requireNonNull(rows.get(id), "no row");
    }

    private void check() {
        if (away) throw new IllegalStateException("the database is away");
    }
}
