package io.seatline.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * A player fetches a sound in pieces, and jumping about in it is still the same play. A piece from the start is a new play;
 * any other belongs to a play of the same person within the last minutes, and is a new one when there is none.
 */
final class RecentPlays {
    private static final Duration ONE_PLAY = Duration.ofMinutes(30);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final LinkedHashMap<Play, Instant> plays = new LinkedHashMap<>();

    private record Play(int account, UUID recording) {}

    RecentPlays(InstantSource clock) {
        this.clock = clock;
    }

    /** True when the piece begins a play of its own, which is remembered once {@link #began} says that it is in the log. */
    synchronized boolean isNew(int account, UUID recording, boolean fromStart) {
        Instant began = plays.get(new Play(account, recording));
        return fromStart || began == null || began.plus(ONE_PLAY).isBefore(clock.instant());
    }

    synchronized void began(int account, UUID recording) {
        Play play = new Play(account, recording);
        plays.remove(play);
        plays.put(play, clock.instant());
        if (plays.size() > REMEMBERED) plays.pollFirstEntry();
    }
}
