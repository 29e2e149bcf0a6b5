package io.seatline.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What is known of a sealed file and must go with it: sealed with AES-256-GCM under a key that is made from the file's own by
 * HKDF (RFC 5869), and so lost when that one is destroyed. A nonce, the text and its tag.
 */
public final class SealedText {
    private static final int NONCE = 12, TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    public SealedText(MasterKeys keys) {
        this.keys = keys;
    }

    /** @throws IOException when the file's key cannot be had */
    public byte[] seal(UUID file, WrappedKey key, byte[] text) throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, file, key, nonce).doFinal(text);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF and AES-GCM", e);
        }
    }

    /** @throws IOException when it was changed, is another file's, or the file's key cannot be had */
    public byte[] open(UUID file, WrappedKey key, byte[] sealed) throws IOException {
        if (sealed.length < NONCE) throw new IOException("the text of " + file + " is cut off");
        try {
            return cipher(Cipher.DECRYPT_MODE, file, key, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IOException("the text of " + file + " was changed, or is another's", e);
        }
    }

    private Cipher cipher(int mode, UUID file, WrappedKey key, byte[] nonce)
            throws IOException, GeneralSecurityException {
        SecretKey own = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(keys.unwrap(file, key))
                                .thenExpand(("seatline text 1 " + file).getBytes(StandardCharsets.UTF_8), 32));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
