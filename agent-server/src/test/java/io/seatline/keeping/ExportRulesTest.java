package io.seatline.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final ExportRules rules = new ExportRules(2, 5, Duration.ofDays(7));

    @Test
    void few_are_taken_alone_more_need_a_second_person_and_too_many_nobody_takes() {
        assertEquals(Export.State.APPROVED, rules.asked(some(2)));
        assertEquals(Export.State.WAITING, rules.asked(some(3)));
        assertEquals(Export.State.WAITING, rules.asked(some(5)));
        refused("export-too-many", () -> rules.asked(some(6)));
        refused("export-empty", () -> rules.asked(some(0)));
    }

    @Test
    void second_person_is_another_one_and_decides_once_and_in_time() {
        rules.mayDecide(export(Export.State.WAITING), "bo", NOW);
        refused("export-own", () -> rules.mayDecide(export(Export.State.WAITING), "ana", NOW));
        refused("export-decided", () -> rules.mayDecide(export(Export.State.APPROVED), "bo", NOW));
        refused("export-over", () -> rules.mayDecide(export(Export.State.WAITING), "bo", NOW.plusSeconds(60)));
    }

    @Test
    void only_who_asked_fetches_what_was_agreed_to_and_not_for_ever() {
        rules.mayFetch(export(Export.State.APPROVED), "ana", NOW);
        refused("not-found", () -> rules.mayFetch(export(Export.State.APPROVED), "bo", NOW));
        refused("export-waits", () -> rules.mayFetch(export(Export.State.WAITING), "ana", NOW));
        refused("export-refused", () -> rules.mayFetch(export(Export.State.REFUSED), "ana", NOW));
        refused("export-over", () -> rules.mayFetch(export(Export.State.APPROVED), "ana", NOW.plusSeconds(60)));
    }

    private static void refused(String slug, Runnable work) {
        assertEquals(slug, assertThrows(Refused.class, work::run).slug());
    }

    private static List<UUID> some(int count) {
        return IntStream.range(0, count).mapToObj(n -> new UUID(1, n)).toList();
    }

    private static Export export(Export.State state) {
        return new Export(1, "court", "ana", NOW, state, null, null, NOW.plusSeconds(60), some(1));
    }
}
