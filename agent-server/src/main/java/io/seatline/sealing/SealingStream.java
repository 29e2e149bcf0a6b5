package io.seatline.sealing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Seals what is written to it. Only {@link #finish} makes the file whole; one that was not finished cannot be opened. */
public final class SealingStream extends FilterOutputStream {
    private final SecretKey key;
    private final UUID file;
    private final byte[] plain = new byte[SealedFile.FRAME];
    private int filled;
    private long frame;

    /** @param key of this file alone, and never used before */
    public SealingStream(OutputStream out, UUID file, SecretKey key) throws IOException {
        super(out);
        this.key = key;
        this.file = file;
        out.write(SealedFile.HEAD);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from, left = length;
        while (left > 0) {
            // A full frame waits for the next byte: it may be the last.
            if (filled == plain.length) seal(false);
            int n = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, at, plain, filled, n);
            filled += n;
            at += n;
            left -= n;
        }
    }

    /** Writes the last frame. */
    public void finish() throws IOException {
        seal(true);
        out.flush();
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(SealedFile.cipher(Cipher.ENCRYPT_MODE, key, file, frame++, last)
                    .doFinal(plain, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }
}
