package io.seatline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.evidence.EvidenceFolder;
import io.seatline.evidence.EvidenceKeys;
import io.seatline.evidence.MerkleTree;
import io.seatline.evidence.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs it reads, and the code it ends with. */
class VerifyCommandTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @TempDir
    Path data;

    private Path evidence;

    private record Said(int code, String text) {}

    @BeforeEach
    void sign() throws IOException {
        evidence = data.resolve("evidence");
        var keys = EvidenceKeys.in(data.resolve("keys"));
        var statement = new Statement(
                DAY, 0, MerkleTree.root(List.of()), Statement.FIRST, Instant.parse("2026-03-02T00:20:00Z"));
        new EvidenceFolder(evidence).write(statement, keys.sign(statement.text()), List.of(), keys.publicPem());
    }

    @Test
    void what_was_signed_holds() {
        var said = verify("--data", data.toString(), "--until", "2026-03-01");
        assertThat(said.code).isZero();
        assertThat(said.text).contains("1 days, 0 items").contains("is the one beside the evidence");
    }

    @Test
    void day_that_is_not_there_and_a_changed_statement_are_named() throws IOException {
        var missing = verify("--data", data.toString(), "--until", "2026-03-02");
        assertThat(missing.code).isEqualTo(1);
        assertThat(missing.text).contains("2026-03-02: the statement of this day is missing");
        Path statement = evidence.resolve("2026-03-01.statement");
        Files.writeString(statement, Files.readString(statement).replace("2026-03-02T00:20", "2026-03-02T00:21"));
        var changed = verify("--data", data.toString(), "--until", "2026-03-01");
        assertThat(changed.code).isEqualTo(1);
        assertThat(changed.text).contains("2026-03-01: the statement was not signed with this key, or was changed");
    }

    @Test
    void what_cannot_be_looked_at_says_so() {
        assertThat(verify("--what", "x").code).isEqualTo(2);
        assertThat(verify("--data").text).contains("The option --data is not understood");
        assertThat(verify("--data", data.toString(), "--until", "yesterday").code)
                .isEqualTo(2);
        var nowhere = verify("--data", data.resolve("nowhere").toString());
        assertThat(nowhere.code).isEqualTo(2);
        assertThat(nowhere.text).contains("Nothing could be checked");
    }

    private static Said verify(String... arguments) {
        var out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Said(VerifyCommand.run(List.of(arguments)), out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
