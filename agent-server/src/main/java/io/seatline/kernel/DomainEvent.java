package io.seatline.kernel;

import java.time.Instant;

/** Something that happened on the floor: past tense, immutable, journalled. Each feature's events are a sealed child. */
public interface DomainEvent {
    Instant at();
}
