package io.seatline.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes that lie elsewhere and are fetched in blocks when they are read; the newest block is kept. For one thread at a time. */
final class BlockChannel implements SeekableByteChannel {
    /** A second and more of coded speech for one request, and little to wait for after a jump. */
    static final int BLOCK = 256 * 1024;

    private final long size;
    private final Blocks blocks;
    private long position;
    private long blockAt = -1;
    private byte[] block = {};
    private boolean closed;

    /** Gives the bytes from {@code from} to before {@code to}. */
    @FunctionalInterface
    interface Blocks {
        byte[] read(long from, long to) throws IOException;
    }

    BlockChannel(long size, Blocks blocks) {
        this.size = size;
        this.blocks = blocks;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (closed) throw new ClosedChannelException();
        if (position >= size) return -1;
        int read = 0;
        while (into.hasRemaining() && position < size) {
            long at = position / BLOCK * BLOCK;
            if (at != blockAt) fetch(at);
            int offset = (int) (position - at);
            int count = Math.min(into.remaining(), block.length - offset);
            into.put(block, offset, count);
            position += count;
            read += count;
        }
        return read;
    }

    private void fetch(long at) throws IOException {
        long to = Math.min(at + BLOCK, size);
        byte[] fetched = blocks.read(at, to);
        if (fetched.length != to - at)
            throw new IOException("asked for " + (to - at) + " bytes, got " + fetched.length);
        block = fetched;
        blockAt = at;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) throw new IllegalArgumentException("position " + to);
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
