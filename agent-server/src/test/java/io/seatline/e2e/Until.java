package io.seatline.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks again and again where nobody tells us: another process's HTTP, its files. */
final class Until {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Until() {}

    /** The first answer that satisfies; an exception of the question counts as "not yet". */
    static <T> T satisfied(String what, Duration within, Callable<T> question, Predicate<? super T> satisfies) {
        long deadline = System.nanoTime() + within.toNanos();
        Object last = null;
        Exception trouble = null;
        do {
            try {
                T answer = question.call();
                last = answer;
                if (satisfies.test(answer)) return answer;
            } catch (Exception notYet) {
                trouble = notYet;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        } while (System.nanoTime() < deadline);
        throw failed(what, within, last, trouble);
    }

    private static AssertionError failed(
            String what, Duration within, @Nullable Object last, @Nullable Exception trouble) {
        return new AssertionError(what + ": not within " + within.toSeconds() + " s; last answer: " + last, trouble);
    }
}
