package io.seatline.evidence;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs each day when it is over, and looks whether past days still are what was signed. */
public final class DaySealer {
    /** What was begun before midnight is written by then. */
    private static final Duration REST = Duration.ofMinutes(15);
    /** How many past days are compared with the database at each look. */
    private static final int COMPARED = 31;

    private static final Logger log = LoggerFactory.getLogger(DaySealer.class);

    private final EvidenceItems items;
    private final EvidenceFolder folder;
    private final EvidenceKeys keys;
    private final Consumer<LocalDate> changed;
    private final InstantSource clock;

    /** @param changed told of each signed day whose rows are no longer those that were signed */
    public DaySealer(
            EvidenceItems items,
            EvidenceFolder folder,
            EvidenceKeys keys,
            Consumer<LocalDate> changed,
            InstantSource clock) {
        this.items = items;
        this.folder = folder;
        this.keys = keys;
        this.changed = changed;
        this.clock = clock;
    }

    /** Looks once. Never throws; what is left over is done at the next look. */
    public void look() {
        try {
            seal();
        } catch (IOException | RuntimeException failure) {
            log.warn("days wait to be signed: {}", failure.toString());
        }
    }

    private void seal() throws IOException {
        LocalDate today = clock.instant().minus(REST).atOffset(ZoneOffset.UTC).toLocalDate();
        // Items without a statement are a signing that was cut off: that day is begun anew.
        var days = folder.signedDays();
        var first = days.isEmpty() ? items.first() : Optional.of(days.last().plusDays(1));
        if (first.isEmpty()) return;
        boolean sealed = false;
        for (LocalDate day = first.get(); day.isBefore(today); day = day.plusDays(1)) {
            seal(day);
            sealed = true;
        }
        if (sealed) compare(today);
    }

    private void seal(LocalDate day) throws IOException {
        List<String> lines = items.of(day).stream().map(Item::line).toList();
        String previous = folder.statement(day.minusDays(1))
                .map(signed -> Statement.of(signed.text()).sha256())
                .orElse(Statement.FIRST);
        var statement = new Statement(day, lines.size(), MerkleTree.root(lines), previous, clock.instant());
        folder.write(statement, keys.sign(statement.text()), lines, keys.publicPem());
        log.info("day {} is signed: {} items", day, lines.size());
    }

    /** The database against what was signed: a row that was changed, put in or taken out shows here. */
    void compare(LocalDate before) throws IOException {
        for (LocalDate day : folder.signedDays().tailSet(before.minusDays(COMPARED))) {
            if (!day.isBefore(before)) continue;
            var signed = folder.items(day);
            if (signed.isEmpty() || !facts(signed.get()).equals(facts(now(day)))) changed.accept(day);
        }
    }

    private List<String> now(LocalDate day) {
        return items.of(day).stream().map(Item::line).toList();
    }

    /** Without the path, which a deleted recording no longer has. */
    private static List<String> facts(List<String> lines) {
        return lines.stream()
                .map(Item::of)
                .map(item -> item.kind().equals(Item.RECORDING) && item.facts().size() > Item.PATH
                        ? item.kind()
                                + item.facts().subList(0, Item.PATH)
                                + item.facts()
                                        .subList(Item.PATH + 1, item.facts().size())
                        : item.toString())
                .toList();
    }
}
