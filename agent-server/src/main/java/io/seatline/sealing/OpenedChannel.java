package io.seatline.sealing;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** The plain bytes of a sealed file, from any place on; holds one frame in memory. Not safe for several threads. */
public final class OpenedChannel implements SeekableByteChannel {
    private static final int SEALED_FRAME = SealedFile.FRAME + SealedFile.TAG;

    private final SeekableByteChannel sealed;
    private final UUID file;
    private final SecretKey key;
    private final long frames;
    private final long size;
    private byte[] frame = {};
    private long frameNumber = -1;
    private long position;

    /** @throws IOException when it is no sealed file; the channel is closed then */
    public OpenedChannel(SeekableByteChannel sealed, UUID file, SecretKey key) throws IOException {
        this.sealed = sealed;
        this.file = file;
        this.key = key;
        long body = sealed.size() - SealedFile.HEAD.length;
        frames = Math.ceilDiv(body, SEALED_FRAME);
        size = body - frames * SealedFile.TAG;
        try {
            if (frames < 1 || size < 0 || !Arrays.equals(read(0, SealedFile.HEAD.length), SealedFile.HEAD))
                throw new IOException("the file of " + file + " is not sealed");
        } catch (IOException e) {
            sealed.close();
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!isOpen()) throw new ClosedChannelException();
        if (position >= size) {
            // Even an empty file has a frame that says so.
            if (size == 0) open(0);
            return -1;
        }
        open(position / SealedFile.FRAME);
        int at = (int) (position % SealedFile.FRAME);
        int n = Math.min(into.remaining(), frame.length - at);
        into.put(frame, at, n);
        position += n;
        return n;
    }

    private void open(long number) throws IOException {
        if (number == frameNumber) return;
        long from = SealedFile.HEAD.length + number * SEALED_FRAME;
        byte[] bytes = read(from, (int) Math.min(SEALED_FRAME, sealed.size() - from));
        try {
            frame = SealedFile.cipher(Cipher.DECRYPT_MODE, key, file, number, number == frames - 1)
                    .doFinal(bytes);
            frameNumber = number;
        } catch (GeneralSecurityException e) {
            throw new IOException("the sealed file of " + file + " was changed, or the key is another's", e);
        }
    }

    private byte[] read(long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        sealed.position(from);
        while (bytes.hasRemaining())
            if (sealed.read(bytes) < 0) throw new EOFException("the sealed file of " + file + " is cut off");
        return bytes.array();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) throw new IllegalArgumentException("before the beginning: " + to);
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return sealed.isOpen();
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
