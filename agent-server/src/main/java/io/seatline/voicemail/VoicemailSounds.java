package io.seatline.voicemail;

import io.seatline.kernel.Sha256;
import io.seatline.recording.RecordingVault;
import io.seatline.sealing.MasterKeys;
import io.seatline.sealing.OpenedChannel;
import io.seatline.sealing.SealingStream;
import io.seatline.sealing.WrappedKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What callers said, each message sealed under a key of its own. */
public final class VoicemailSounds {
    private final RecordingVault vault;
    private final MasterKeys keys;

    public VoicemailSounds(RecordingVault vault, MasterKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /**
     * Said of what is kept: its key. Keeping a message again makes a new key, so who has kept the old one must not do it.
     *
     * @throws IOException also when what was kept, opened again, is not what the file holds
     */
    RecordingVault.Kept<WrappedKey> keep(UUID id, Instant at, Path file) throws IOException {
        var kept = vault.keep(id, at, out -> {
            var key = keys.newKey();
            // Not closed: it is the vault's to close.
            var sealing = new SealingStream(out, id, key);
            Files.copy(file, sealing);
            sealing.finish();
            return keys.wrap(id, key);
        });
        try (var opened = Channels.newInputStream(open(id, kept.path(), kept.said()));
                var heard = Files.newInputStream(file)) {
            if (!Arrays.equals(hash(opened), hash(heard)))
                throw new IOException("the sealed message " + id + " is not what was left");
        }
        return kept;
    }

    /**
     * @param key null: it was left before messages were sealed
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    SeekableByteChannel open(UUID id, String path, @Nullable WrappedKey key) throws IOException {
        SeekableByteChannel file = vault.open(path);
        if (key == null) return file;
        try {
            return new OpenedChannel(file, id, keys.unwrap(id, key));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static byte[] hash(InputStream sound) throws IOException {
        var digest = Sha256.digest();
        sound.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return digest.digest();
    }
}
