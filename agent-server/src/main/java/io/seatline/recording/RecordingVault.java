package io.seatline.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.UUID;

/** Where sound rests. Names carry no number and no name of a person. */
public interface RecordingVault {
    /**
     * Keeps what {@code sound} writes. When this returns the copy is on the disk and was read back; when it throws nothing
     * is left behind. Keeping the same recording again replaces it.
     */
    <T> Kept<T> keep(UUID id, Instant startedAt, SoundWriter<T> sound) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is no such sound, or the path is none of ours */
    SeekableByteChannel open(String path) throws IOException;

    /** Does nothing when there is no such sound. */
    void delete(String path) throws IOException;

    /** Writes a sound and says something about it. */
    @FunctionalInterface
    interface SoundWriter<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    /** @param said what the writer said */
    record Kept<T>(String path, String sha256, long bytes, T said) {}
}
