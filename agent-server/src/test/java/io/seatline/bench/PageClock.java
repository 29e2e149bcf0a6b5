package io.seatline.bench;

import com.microsoft.playwright.Page;

/** The page's clock in terms of ours: compared by asking the time, keeping the quickest answer; off by half of that at most. */
final class PageClock {
    private static final int QUESTIONS = 40;

    private final Page page;
    private double offset;

    PageClock(Page page) {
        this.page = page;
    }

    void compare() {
        long quickest = Long.MAX_VALUE;
        for (int n = 0; n < QUESTIONS; n++) {
            long before = System.nanoTime();
            double said = ((Number) page.evaluate("() => performance.now()")).doubleValue();
            long after = System.nanoTime();
            if (after - before >= quickest) continue;
            quickest = after - before;
            offset = (before + after) / 2.0 - said * 1e6;
        }
    }

    /** @param said milliseconds of {@code performance.now()} */
    long nanos(Object said) {
        return Math.round(((Number) said).doubleValue() * 1e6 + offset);
    }
}
