package io.seatline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.evidence.EvidenceCheck.Fault;
import io.seatline.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five signed days with audit lines and recordings, and a thousand ways of having changed them afterwards. */
class EvidenceCheckTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final int DAYS = 5;

    @TempDir
    Path temp;

    private Path evidence;
    private Path vault;
    private EvidenceKeys keys;
    private PublicKey open;

    @BeforeEach
    void sign() throws IOException {
        evidence = temp.resolve("evidence");
        vault = Files.createDirectories(temp.resolve("vault"));
        keys = EvidenceKeys.in(temp.resolve("keys"));
        open = EvidenceKeys.publicKey(keys.publicPem());
        var random = new Random(3);
        String previous = Statement.FIRST;
        for (int n = 0; n < DAYS; n++) {
            LocalDate day = FIRST.plusDays(n);
            var lines = new ArrayList<String>();
            // The third day is a day on which nothing happened.
            for (int item = 0; n != 2 && item < 7; item++)
                lines.add(recording(day, n * 10 + item, random).line());
            for (int item = 0; n != 2 && item < 9; item++)
                lines.add(new Item(
                                Item.AUDIT,
                                List.of(
                                        "" + (n * 10 + item),
                                        day + "T08:00:00Z",
                                        "ana",
                                        "::1",
                                        "logged-in",
                                        "ana",
                                        "{\"a\": \"tab\there\"}"))
                        .line());
            previous = write(keys, day, lines, previous).sha256();
        }
    }

    private Statement write(EvidenceKeys with, LocalDate day, List<String> lines, String previous) throws IOException {
        var statement = new Statement(
                day, lines.size(), MerkleTree.root(lines), previous, Instant.parse(day.plusDays(1) + "T00:15:00Z"));
        new EvidenceFolder(evidence).write(statement, with.sign(statement.text()), lines, with.publicPem());
        return statement;
    }

    private Item recording(LocalDate day, int number, Random random) throws IOException {
        byte[] sound = new byte[100 + random.nextInt(100)];
        random.nextBytes(sound);
        String name = day + "-" + number + ".sealed";
        Files.write(vault.resolve(name), sound);
        String hash = HexFormat.of().formatHex(Sha256.digest().digest(sound));
        return new Item(
                Item.RECORDING,
                List.of("r" + number, "c" + number, "7", day + "T09:00:00Z", name, hash, "" + sound.length, "61000"));
    }

    private EvidenceCheck.Verdict verdict() throws IOException {
        return new EvidenceCheck(new EvidenceFolder(evidence), open).check(vault, FIRST.plusDays(DAYS - 1));
    }

    @Test
    void what_was_signed_holds() throws IOException {
        var verdict = verdict();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.days()).isEqualTo(DAYS);
        assertThat(verdict.items()).isEqualTo(4 * 16);
        assertThat(verdict.sounds()).isEqualTo(4 * 7);
    }

    @Test
    void each_of_a_thousand_changes_is_found() throws IOException {
        Map<String, Integer> tried = new TreeMap<>();
        for (int seed = 0; seed < 1_000; seed++) {
            var before = contents();
            var random = new Random(seed);
            String change = change(random);
            assertThat(contents())
                    .as("%s changes something (seed %s)", change, seed)
                    .isNotEqualTo(before);
            assertThat(verdict().holds())
                    .as("%s is found (seed %s)", change, seed)
                    .isFalse();
            tried.merge(change, 1, Integer::sum);
            restore(before);
        }
        assertThat(verdict().holds()).isTrue();
        assertThat(tried)
                .hasSize(12)
                .allSatisfy((change, times) -> assertThat(times).isGreaterThan(40));
    }

    private String change(Random random) throws IOException {
        LocalDate day = FIRST.plusDays(new int[] {0, 1, 3, 4}[random.nextInt(4)]);
        LocalDate other = FIRST.plusDays(day.equals(FIRST) ? 3 : 0);
        Path items = evidence.resolve(day + EvidenceFolder.ITEMS);
        Path statement = evidence.resolve(day + EvidenceFolder.STATEMENT);
        var lines = new ArrayList<>(Files.readAllLines(items));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(12)) {
            case 0 -> {
                flip(items, random);
                return "a flipped bit in a list";
            }
            case 1 -> {
                flip(statement, random);
                return "a flipped bit in a statement";
            }
            case 2 -> {
                flip(sound(random), random);
                return "a flipped bit in a recording";
            }
            case 3 -> {
                Collections.swap(lines, line, (line + 1) % lines.size());
                Files.write(items, lines);
                return "two swapped lines";
            }
            case 4 -> {
                Path one = sound(random);
                Path two = sound(random);
                while (two.equals(one)) two = sound(random);
                Path third = temp.resolve("third");
                Files.move(one, third);
                Files.move(two, one);
                Files.move(third, two);
                return "two swapped recordings";
            }
            case 5 -> {
                lines.remove(line);
                Files.write(items, lines);
                return "a removed line";
            }
            case 6 -> {
                Files.delete(sound(random));
                return "a removed recording";
            }
            case 7 -> {
                Files.delete(statement);
                Files.delete(items);
                return "a removed day";
            }
            case 8 -> {
                lines.add(line, lines.get(line).replace("ana", "bo"));
                Files.write(items, lines);
                return "a back-dated line";
            }
            case 9 -> {
                // Whoever has no key signs with his own.
                lines.remove(line);
                var forger = EvidenceKeys.in(temp.resolve("forged" + random.nextInt(3)));
                write(forger, day, lines, "0".repeat(64));
                return "a day signed with another key";
            }
            case 10 -> {
                Path there = evidence.resolve(other + EvidenceFolder.ITEMS);
                byte[] mine = Files.readAllBytes(items);
                Files.write(items, Files.readAllBytes(there));
                Files.write(there, mine);
                return "two swapped days";
            }
            default -> {
                // Even with the right key: a day that is signed again breaks the next, or is the last and says another
                // thing.
                lines.set(line, lines.get(line) + "x");
                write(keys, day, lines, day.equals(FIRST) ? Statement.FIRST : "ab".repeat(32));
                return "a day signed again";
            }
        }
    }

    @Test
    void missing_end_is_found_when_one_says_until_when() throws IOException {
        LocalDate last = FIRST.plusDays(DAYS - 1);
        Files.delete(evidence.resolve(last + EvidenceFolder.ITEMS));
        Files.delete(evidence.resolve(last + EvidenceFolder.STATEMENT));
        assertThat(verdict().findings())
                .extracting(EvidenceCheck.Finding::fault)
                .contains(Fault.DAY_MISSING);
    }

    @Test
    void recording_that_was_deleted_with_a_certificate_is_not_missed() throws IOException {
        Path gone = sound(new Random(1));
        String hash = HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(gone)));
        Files.delete(gone);
        assertThat(verdict().findings())
                .extracting(EvidenceCheck.Finding::fault)
                .containsExactly(Fault.SOUND_MISSING);
        LocalDate day = FIRST.plusDays(DAYS);
        String previous = Statement.of(new EvidenceFolder(evidence)
                        .statement(day.minusDays(1))
                        .orElseThrow()
                        .text())
                .sha256();
        write(
                keys,
                day,
                List.of(new Item(Item.DELETION, List.of("r1", hash, "365 d", "retention", "t")).line()),
                previous);
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void path_that_leads_out_of_the_vault_is_not_followed() throws IOException {
        Files.writeString(temp.resolve("outside"), "x");
        LocalDate day = FIRST.plusDays(DAYS);
        String previous = Statement.of(new EvidenceFolder(evidence)
                        .statement(day.minusDays(1))
                        .orElseThrow()
                        .text())
                .sha256();
        var item = new Item(Item.RECORDING, List.of("r", "c", "7", "t", "../outside", "ab", "1", "1"));
        write(keys, day, List.of(item.line()), previous);
        assertThat(verdict().findings())
                .extracting(EvidenceCheck.Finding::fault)
                .containsExactly(Fault.SOUND_MISSING);
    }

    @Test
    void line_is_read_as_it_was_written() {
        var item = new Item("kind", List.of("a\tb", "c\\n", "d\ne", "", "\\"));
        assertThat(Item.of(item.line())).isEqualTo(item);
        assertThat(item.line()).doesNotContain("\n");
    }

    private Path sound(Random random) throws IOException {
        try (var files = Files.list(vault)) {
            var all = files.sorted().toList();
            return all.get(random.nextInt(all.size()));
        }
    }

    private static void flip(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private Map<Path, String> contents() throws IOException {
        var all = new HashMap<Path, String>();
        for (Path folder : List.of(evidence, vault)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (!file.endsWith(EvidenceFolder.PUBLIC_KEY))
                        all.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    private static void restore(Map<Path, String> before) throws IOException {
        for (var file : before.entrySet())
            Files.write(file.getKey(), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
}
