package io.seatline.recording;

import io.seatline.kernel.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A folder; names as {@link VaultNames} has them. A file appears under its name only when it is whole and on the disk. */
public final class FileRecordingVault implements RecordingVault {
    private final Path root;
    private final String suffix;
    private final Path incoming;

    /** For sealed sound. */
    public static FileRecordingVault sealed(Path folder) throws IOException {
        return new FileRecordingVault(folder, VaultNames.SEALED);
    }

    /** For sound as it is. */
    public static FileRecordingVault plain(Path folder) throws IOException {
        return new FileRecordingVault(folder, VaultNames.PLAIN);
    }

    private FileRecordingVault(Path folder, String suffix) throws IOException {
        this.suffix = suffix;
        root = Files.createDirectories(folder).toRealPath();
        incoming = Files.createDirectories(root.resolve("incoming"));
        // Halves of a run that was killed: their sources still lie in the spool.
        try (var halves = Files.list(incoming)) {
            for (Path half : halves.toList()) Files.delete(half);
        }
    }

    @Override
    public <T> Kept<T> keep(UUID id, Instant startedAt, SoundWriter<T> sound) throws IOException {
        String name = VaultNames.of(id, startedAt, suffix);
        Path part = incoming.resolve(id + ".part");
        try {
            MessageDigest digest = Sha256.digest();
            T said;
            try (var file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(file), digest), 1 << 16);
                said = sound.writeTo(out);
                out.flush();
                file.force(true);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            if (!hash.equals(hashOf(part))) throw new IOException("read back other bytes than were written");
            long bytes = Files.size(part);
            Path target = root.resolve(name);
            Path day = Files.createDirectories(root.resolve(name.substring(0, "yyyy/MM/dd".length())));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            for (Path folder : List.of(day, day.resolve(".."), day.resolve("../.."), root)) sync(folder);
            return new Kept<>(name, hash, bytes, said);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException {
        if (!VaultNames.isOurs(path)) throw new NoSuchFileException(path);
        Path real = root.resolve(path).toRealPath();
        // A link laid into the vault must not lead out of it.
        if (!real.startsWith(root)) throw new NoSuchFileException(path);
        return FileChannel.open(real, StandardOpenOption.READ);
    }

    @Override
    public void delete(String path) throws IOException {
        if (!VaultNames.isOurs(path)) return;
        Path file = root.resolve(path);
        if (Files.exists(file) && file.toRealPath().startsWith(root)) Files.delete(file);
    }

    private static String hashOf(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new name is durable only when its folder is on the disk too. */
    private static void sync(Path folder) throws IOException {
        try (var handle = FileChannel.open(folder, StandardOpenOption.READ)) {
            handle.force(true);
        }
    }
}
