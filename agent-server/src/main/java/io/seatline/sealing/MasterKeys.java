package io.seatline.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that wrap the keys of files: one file {@code NNNN-xxxxxxxx.key} each in a folder that belongs to us alone. The one
 * with the greatest name wraps, the others only open what they once wrapped, so a new key is put beside the old ones and
 * files need not be touched. Wrapped with AES-256-GCM (NIST SP 800-38D), bound to the id of the file.
 */
public final class MasterKeys {
    private static final Pattern NAME = Pattern.compile("(\\d{4}-[0-9a-f]{8})\\.key");
    private static final int KEY_BYTES = 32, NONCE_BYTES = 12, TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final NavigableMap<String, SecretKey> keys;

    private MasterKeys(NavigableMap<String, SecretKey> keys) {
        this.keys = keys;
    }

    /** Reads the folder's keys, and makes the first where there is none. */
    public static MasterKeys in(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var keys = new TreeMap<String, SecretKey>();
        try (var files = Files.newDirectoryStream(folder, "*.key")) {
            for (Path file : files) {
                var name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) keys.put(name.group(1), read(file));
            }
        }
        var all = new MasterKeys(keys);
        if (keys.isEmpty()) all.make(folder);
        return all;
    }

    private static SecretKey read(Path file) throws IOException {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no key", e);
        }
        if (key.length != KEY_BYTES) throw new IOException(file + " is no key of " + KEY_BYTES + " bytes");
        return new SecretKeySpec(key, "AES");
    }

    private void make(Path folder) throws IOException {
        byte[] key = new byte[KEY_BYTES], tail = new byte[4];
        random.nextBytes(key);
        random.nextBytes(tail);
        String name = "0001-" + HexFormat.of().formatHex(tail);
        Path part = Files.createTempFile(folder, "new", ".part");
        Files.writeString(part, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
        Files.move(part, folder.resolve(name + ".key"));
        keys.put(name, new SecretKeySpec(key, "AES"));
    }

    /** A new key for a file. */
    public SecretKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    public WrappedKey wrap(UUID file, SecretKey key) {
        var master = keys.lastEntry();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] wrapped =
                    cipher(Cipher.ENCRYPT_MODE, master.getValue(), nonce, file).doFinal(key.getEncoded());
            byte[] both = ByteBuffer.allocate(nonce.length + wrapped.length)
                    .put(nonce)
                    .put(wrapped)
                    .array();
            return new WrappedKey(master.getKey(), Base64.getEncoder().encodeToString(both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws IOException when the master key is not here, or the wrapped key was changed or is another file's */
    public SecretKey unwrap(UUID file, WrappedKey key) throws IOException {
        SecretKey master = keys.get(key.master());
        if (master == null) throw new IOException("the master key " + key.master() + " is missing");
        try {
            byte[] both = Base64.getDecoder().decode(key.wrapped());
            if (both.length < NONCE_BYTES) throw new IOException("the key of " + file + " is cut off");
            byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, master, nonce, file)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new SecretKeySpec(plain, "AES");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the key of " + file + " was changed, or is another file's", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey master, byte[] nonce, UUID file) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("seatline key 1 " + file).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
