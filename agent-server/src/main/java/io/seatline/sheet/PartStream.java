package io.seatline.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a packed file while it is unpacked: stops it when it grows beyond all measure, or when so much stands between two
 * tags that a reader would have to keep it whole.
 */
final class PartStream extends FilterInputStream {
    /** Small parts may repeat themselves as they like. */
    private static final long SMALL = 10L << 20;

    private static final int FARTHEST_TAG = 1 << 20;
    private final Budget budget;
    private final long packed;
    private final int ratio;
    private long unpacked;
    private int sinceTag;

    /** What all parts of a file may unpack to together. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }
    }

    PartStream(InputStream in, long packed, int ratio, Budget budget) {
        super(in);
        this.packed = Math.max(1, packed);
        this.ratio = ratio;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            unpacked += read;
            budget.left -= read;
            if (budget.left < 0 || (unpacked > SMALL && unpacked / packed > ratio)) {
                throw SheetRefusal.bomb();
            }
            for (int i = offset; i < offset + read; i++) {
                sinceTag = into[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > FARTHEST_TAG) {
                    throw SheetRefusal.bomb();
                }
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
