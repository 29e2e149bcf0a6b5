package io.seatline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JooqAuditLogTest {
    private final JooqAuditLog log =
            new JooqAuditLog(TestDatabase.fresh().db(), detail -> "{\"note\":\"" + detail + "\"}");

    @Test
    void pages_go_by_key_so_that_new_lines_move_nothing() {
        for (int i = 1; i <= 5; i++) {
            log.write("admin", "::1", "user-changed", "o" + i, Map.of());
        }
        var first = log.read(all(), Optional.empty(), 2);
        assertEquals(List.of("o5", "o4"), objects(first.entries()));
        log.write("admin", "::1", "user-changed", "o6", Map.of());
        var second = log.read(all(), first.next(), 2);
        assertEquals(List.of("o3", "o2"), objects(second.entries()));
        var last = log.read(all(), second.next(), 2);
        assertEquals(List.of("o1"), objects(last.entries()));
        assertEquals(Optional.empty(), last.next());
    }

    @Test
    void a_text_is_found_wherever_it_stands_and_is_only_a_text() {
        log.write("ana", "192.0.2.7", "logged-in", "Ana", Map.of());
        log.write("bo", "192.0.2.8", "user-changed", "100%_x", Map.of("name", "陈安娜"));
        assertEquals(List.of("100%_x"), objects(read(text("安娜"))));
        assertEquals(List.of("Ana"), objects(read(text("192.0.2.7"))));
        assertEquals(List.of("Ana"), objects(read(text("ANA"))));
        assertEquals(List.of("100%_x"), objects(read(text("%_"))));
        assertEquals(List.of(), objects(read(text("'; drop table audit.entry; --"))));
    }

    @Test
    void all_of_it_goes_by_without_being_held() {
        for (int i = 0; i < 1_200; i++) {
            log.write("admin", "::1", "user-changed", "o" + i, Map.of());
        }
        var seen = new ArrayList<AuditEntry>();
        log.stream(all(), 1_100, seen::add);
        assertEquals(1_100, seen.size());
        assertEquals("o1199", seen.getFirst().object());
    }

    private List<AuditEntry> read(AuditQuestion question) {
        return log.read(question, Optional.empty(), 50).entries();
    }

    private static List<String> objects(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::object).toList();
    }

    private static AuditQuestion all() {
        return new AuditQuestion(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuditQuestion text(String text) {
        return new AuditQuestion(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }
}
