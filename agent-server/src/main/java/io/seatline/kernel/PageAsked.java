package io.seatline.kernel;

import java.util.Map;

/** One page of a long list, bounded so that nobody asks for everything at once. */
public record PageAsked(int page, int size) {
    private static final int LARGEST = 200;
    private static final int LAST = 1_000_000;

    public PageAsked {
        if (page < 0 || page > LAST) {
            throw Refused.invalid("page", "page-out-of-range", Map.of("max", LAST));
        }
        if (size < 1 || size > LARGEST) {
            throw Refused.invalid("size", "page-size-out-of-range", Map.of("max", LARGEST));
        }
    }

    public int offset() {
        return page * size;
    }
}
