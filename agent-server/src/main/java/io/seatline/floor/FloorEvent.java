package io.seatline.floor;

import io.seatline.kernel.DomainEvent;
import java.time.Instant;

/** What happened to the floor itself. Stable words. */
public sealed interface FloorEvent extends DomainEvent {
    /** A switch process not seen before: no leg of an older one can live. */
    record SwitchSeen(String bootId, Instant at) implements FloorEvent {}
}
