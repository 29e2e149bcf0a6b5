package io.seatline.recording;

import java.util.Optional;
import java.util.UUID;

/** The outlines of stored sound, for drawing it without reading it. */
public interface Outlines {
    void save(UUID recording, Peaks outline);

    Optional<Peaks> find(UUID recording);
}
