package io.seatline.recording;

import io.seatline.sealing.WrappedKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Stored sound, opened for whoever may hear it; who that is, is not decided here. */
public final class StoredSounds {
    private final RecordingVault vault;
    private final SoundSealer sealer;
    private final SoundCoder coder;
    private final Path work;

    /** @param work where sound lies while it is being turned back; not with everybody's temporary files */
    public StoredSounds(RecordingVault vault, SoundSealer sealer, SoundCoder coder, Path work) throws IOException {
        this.vault = vault;
        this.sealer = sealer;
        this.coder = coder;
        this.work = Files.createDirectories(work);
    }

    /**
     * In the format it was stored in.
     *
     * @throws NoSuchFileException when there is none
     */
    public SeekableByteChannel open(RecordingCatalog.Found found) throws IOException {
        String path = found.path();
        if (path == null) throw new NoSuchFileException(found.row().id().toString());
        SeekableByteChannel file = vault.open(path);
        WrappedKey key = found.key();
        return key == null ? file : sealer.open(found.row().id(), key, file);
    }

    /** The samples alone: two channels, 8 kHz, 16 bit, little-endian; the agent is left. */
    public InputStream samples(RecordingCatalog.Found found) throws IOException {
        if (found.format() == SoundFormat.WAV) {
            InputStream wav = Channels.newInputStream(open(found));
            wav.skipNBytes(StereoJoin.HEADER_BYTES);
            return wav;
        }
        Path coded = Files.createTempFile(work, "sound", "." + found.format().suffix());
        Path raw = Files.createTempFile(work, "sound", ".raw");
        try {
            try (InputStream in = Channels.newInputStream(open(found));
                    var out = Files.newOutputStream(coded)) {
                in.transferTo(out);
            }
            coder.decode(found.format(), coded, raw);
            // On the disk it has no name any more, and is gone when it is closed.
            InputStream samples = Files.newInputStream(raw);
            Files.delete(raw);
            return samples;
        } finally {
            Files.deleteIfExists(coded);
            Files.deleteIfExists(raw);
        }
    }
}
