package io.seatline.recording;

import io.seatline.kernel.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of anything that speaks the S3 API. The sound is made whole in a local folder first, carried up in one request with its
 * SHA-256 (the store refuses what arrived changed, and an object is replaced whole or not at all), and read back before it counts.
 * What is carried up is sealed before, so whoever has the bucket has nothing to hear.
 */
public final class S3RecordingVault implements RecordingVault {
    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final Path outgoing;

    /**
     * @param prefix before every name, empty or ending with a slash
     * @param folder where sound lies while it is carried up
     */
    public S3RecordingVault(S3Client s3, String bucket, String prefix, Path folder) throws IOException {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        outgoing = Files.createDirectories(folder.resolve("outgoing"));
        // Those of a run that was killed: their sources still lie in the spool.
        try (var halves = Files.list(outgoing)) {
            for (Path half : halves.toList()) Files.delete(half);
        }
    }

    @Override
    public <T> Kept<T> keep(UUID id, Instant startedAt, SoundWriter<T> sound) throws IOException {
        String name = VaultNames.of(id, startedAt, VaultNames.SEALED);
        Path part = outgoing.resolve(id + ".part");
        try {
            MessageDigest digest = Sha256.digest();
            T said;
            try (var out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), digest), 1 << 16)) {
                said = sound.writeTo(out);
            }
            byte[] hash = digest.digest();
            String hex = HexFormat.of().formatHex(hash);
            put(name, part, Base64.getEncoder().encodeToString(hash));
            if (!hex.equals(hashOf(name)))
                throw new IOException("the S3 store gives back other bytes than were put: " + name);
            return new Kept<>(name, hex, Files.size(part), said);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void put(String name, Path part, String checksum) throws IOException {
        try {
            s3.putObject(
                    it -> it.bucket(bucket).key(prefix + name).checksumSHA256(checksum), RequestBody.fromFile(part));
        } catch (SdkException e) {
            throw refused("keep", name, e);
        }
    }

    private String hashOf(String name) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = s3.getObject(it -> it.bucket(bucket).key(prefix + name))) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (SdkException e) {
            throw refused("read back", name, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException {
        if (!VaultNames.isOurs(path)) throw new NoSuchFileException(path);
        try {
            var head = s3.headObject(it -> it.bucket(bucket).key(prefix + path));
            return new BlockChannel(head.contentLength(), (from, to) -> block(path, head.eTag(), from, to));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(path);
        } catch (SdkException e) {
            throw refused("open", path, e);
        }
    }

    private byte[] block(String path, String tag, long from, long to) throws IOException {
        try {
            // If-Match: what is replaced meanwhile must not be read half old, half new.
            return s3.getObjectAsBytes(it ->
                            it.bucket(bucket).key(prefix + path).ifMatch(tag).range("bytes=" + from + "-" + (to - 1)))
                    .asByteArray();
        } catch (SdkException e) {
            throw refused("read", path, e);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        if (!VaultNames.isOurs(path)) return;
        try {
            s3.deleteObject(it -> it.bucket(bucket).key(prefix + path));
        } catch (SdkException e) {
            throw refused("delete", path, e);
        }
    }

    private IOException refused(String what, String name, SdkException why) {
        String status = why instanceof S3Exception answered ? " (HTTP " + answered.statusCode() + ")" : "";
        return new IOException("the S3 bucket " + bucket + " does not " + what + " " + name + status, why);
    }
}
