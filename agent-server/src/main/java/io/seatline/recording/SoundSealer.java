package io.seatline.recording;

import io.seatline.kernel.Sha256;
import io.seatline.recording.JobStep.SealedSound;
import io.seatline.sealing.MasterKeys;
import io.seatline.sealing.OpenedChannel;
import io.seatline.sealing.SealingStream;
import io.seatline.sealing.WrappedKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.UUID;

/** Seals sound under a key of its own and opens it again. */
public final class SoundSealer {
    private final MasterKeys keys;

    public SoundSealer(MasterKeys keys) {
        this.keys = keys;
    }

    /**
     * @param sha256 of {@code plain}, as it was when it was made
     * @throws IOException also when the sealed file, opened, is not what was sealed
     */
    SealedSound seal(UUID id, Path plain, String sha256, Path sealed) throws IOException {
        var key = keys.newKey();
        var digest = Sha256.digest();
        try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(sealed), digest));
                var sealing = new SealingStream(out, id, key)) {
            Files.copy(plain, sealing);
            sealing.finish();
        }
        WorkFolder.sync(sealed);
        WrappedKey wrapped = keys.wrap(id, key);
        try (var opened = open(id, wrapped, Files.newByteChannel(sealed))) {
            if (!hash(Channels.newInputStream(opened)).equals(sha256))
                throw new IOException("the sealed sound of " + id + " is not what was sealed");
        }
        return new SealedSound(wrapped, HexFormat.of().formatHex(digest.digest()));
    }

    /** Closes {@code sealed} when it cannot be opened. */
    public SeekableByteChannel open(UUID id, WrappedKey key, SeekableByteChannel sealed) throws IOException {
        try {
            return new OpenedChannel(sealed, id, keys.unwrap(id, key));
        } catch (IOException e) {
            sealed.close();
            throw e;
        }
    }

    static String hash(InputStream bytes) throws IOException {
        var digest = Sha256.digest();
        bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return hash(in);
        }
    }
}
