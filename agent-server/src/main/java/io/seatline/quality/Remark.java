package io.seatline.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says to a moment of the sound.
 *
 * @param atMs from the beginning of the recording
 * @param criterion what it is evidence for; null: nothing in particular
 * @param personal for those who score alone
 */
public record Remark(
        int id,
        long atMs,
        @Nullable String criterion,
        String text,
        boolean personal,
        int byId,
        String byName,
        Instant at) {
    /** Where they are kept. */
    public interface Store {
        /** In the order of the sound. */
        List<Remark> of(UUID evaluation);

        int add(
                UUID evaluation,
                long atMs,
                @Nullable String criterion,
                String text,
                boolean personal,
                int by,
                Instant at);

        /** @return whether there was one of that person's */
        boolean remove(UUID evaluation, int id, int by);
    }
}
