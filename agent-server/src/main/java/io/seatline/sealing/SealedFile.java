package io.seatline.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The layout of a sealed file: a head of 16 bytes, then frames of {@value #FRAME} plain bytes, each encrypted by itself with
 * AES-256-GCM (NIST SP 800-38D) so that any place can be read without what lies before it. A frame's nonce is its number: a key
 * is used for one file, once. What is authenticated with each frame is the file's id, its number and whether it is the last,
 * so frames cannot be changed, swapped, borrowed from another file or cut off.
 */
final class SealedFile {
    static final byte[] HEAD = "SEATLINE SEAL 1\n".getBytes(StandardCharsets.US_ASCII);
    /** A second of seeking costs one of them: eight seconds of speech at 64 kbit/s. */
    static final int FRAME = 64 << 10;

    static final int TAG = 16;

    private SealedFile() {}

    static Cipher cipher(int mode, SecretKey key, UUID file, long frame, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(frame).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(HEAD);
        cipher.updateAAD(ByteBuffer.allocate(25)
                .putLong(file.getMostSignificantBits())
                .putLong(file.getLeastSignificantBits())
                .putLong(frame)
                .put((byte) (last ? 1 : 0))
                .flip());
        return cipher;
    }
}
