package io.seatline.exchange;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Work on all stores that happens as one, or not at all. */
public interface ExchangeTransaction {
    /** Stores inside a transaction, and a way to try a piece of work that may be taken back alone. */
    interface Inside {
        ExchangeStores stores();

        /** What the work has done is undone when it throws. */
        <T> T attempt(Supplier<T> work);
    }

    /** @param keep false takes everything back; the answer is given all the same */
    <T> T run(Function<Inside, T> work, Predicate<T> keep);
}
