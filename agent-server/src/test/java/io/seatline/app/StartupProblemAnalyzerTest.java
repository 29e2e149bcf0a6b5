package io.seatline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.db.DatabaseProblem;
import io.seatline.db.DatabaseProblem.Kind;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartupProblemAnalyzerTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void a_taken_port_and_a_newer_database_are_said_in_the_persons_language() {
        Locale.setDefault(Locale.ENGLISH);
        assertTrue(said(new RuntimeException(new PortInUseException(8080)))
                .startsWith("Port 8080 (server.port) is taken"));
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertTrue(said(new PortInUseException(8080)).startsWith("端口 8080（server.port）被"));
        var newer = new DatabaseProblem(Kind.DATABASE_TOO_NEW, Map.of("found", "7", "ours", "1"));
        assertTrue(said(new IllegalStateException(newer)).contains("表结构版本 7，本程序只认识到 1"));
    }

    @Test
    void every_problem_has_its_sentence_in_both_languages_with_all_its_values() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Locale.setDefault(language);
            for (Kind kind : Kind.values()) {
                var params = Map.of("folder", "F", "found", "2", "ours", "1", "said", "S", "program", "P");
                String sentence = said(new DatabaseProblem(kind, params));
                assertFalse(sentence.contains("{"), sentence);
            }
        }
    }

    @Test
    void an_ordinary_bug_is_left_to_others() {
        assertEquals(null, new StartupProblemAnalyzer().analyze(new IllegalStateException("a bug")));
    }

    private static String said(Throwable failure) {
        var analysis = new StartupProblemAnalyzer().analyze(failure);
        assertNotNull(analysis);
        return analysis.getDescription();
    }
}
