package io.seatline.entry;

import io.seatline.kernel.Refused;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Names that only one may have. */
final class JooqNames {
    private JooqNames() {}

    /**
     * Does the work; that the name is another's is refused.
     *
     * @param constraint that says so
     * @param slug of the refusal
     */
    static <T> T storing(String constraint, String slug, String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains(constraint))
                throw Refused.invalid("name", slug, Map.of("name", name));
            throw e;
        }
    }
}
