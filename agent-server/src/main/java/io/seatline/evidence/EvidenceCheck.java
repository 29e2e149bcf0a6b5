package io.seatline.evidence;

import io.seatline.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a folder of evidence, and the vault beside it, are as they were signed. Needs the public key and nothing else. */
public final class EvidenceCheck {
    private final EvidenceFolder folder;
    private final PublicKey key;

    /** What is wrong. */
    public enum Fault {
        /** No day at all. */
        NOTHING,
        /** A day between two others, or up to the asked one, has no statement. */
        DAY_MISSING,
        STATEMENT_WRONG,
        SIGNATURE_WRONG,
        /** It does not follow the day before. */
        CHAIN_BROKEN,
        ITEMS_MISSING,
        /** Its items are not those that were signed. */
        ITEMS_CHANGED,
        SOUND_MISSING,
        SOUND_CHANGED
    }

    /** @param about a day, or a path in the vault */
    public record Finding(Fault fault, String about) {}

    /** @param items of all days together */
    public record Verdict(List<Finding> findings, int days, long items, int sounds) {
        public boolean holds() {
            return findings.isEmpty();
        }
    }

    public EvidenceCheck(EvidenceFolder folder, PublicKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * @param vault null: only the statements and their items are looked at
     * @param until the last day there must be; null: the last there is
     */
    public Verdict check(@Nullable Path vault, @Nullable LocalDate until) throws IOException {
        var findings = new ArrayList<Finding>();
        var recordings = new HashMap<String, String>();
        var deleted = new HashSet<String>();
        var days = folder.days();
        if (days.isEmpty()) return new Verdict(List.of(new Finding(Fault.NOTHING, "")), 0, 0, 0);
        LocalDate last = until != null && until.isAfter(days.last()) ? until : days.last();
        String previous = Statement.FIRST;
        long items = 0;
        for (LocalDate day = days.first(); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<Statement> statement = statement(day, findings);
            List<String> lines = lines(day, statement.orElse(null), findings);
            if (statement.isPresent()) {
                if (!statement.get().previous().equals(previous))
                    findings.add(new Finding(Fault.CHAIN_BROKEN, day.toString()));
                previous = statement.get().sha256();
            }
            items += lines.size();
            for (String line : lines) collect(Item.of(line), recordings, deleted);
        }
        if (vault != null) sounds(vault, recordings, deleted, findings);
        return new Verdict(List.copyOf(findings), days.size(), items, vault == null ? 0 : recordings.size());
    }

    private Optional<Statement> statement(LocalDate day, List<Finding> findings) throws IOException {
        var signed = folder.statement(day);
        if (signed.isEmpty()) {
            findings.add(new Finding(Fault.DAY_MISSING, day.toString()));
            return Optional.empty();
        }
        if (!EvidenceKeys.signed(key, signed.get().text(), signed.get().signature())) {
            findings.add(new Finding(Fault.SIGNATURE_WRONG, day.toString()));
            return Optional.empty();
        }
        try {
            Statement statement = Statement.of(signed.get().text());
            if (statement.day().equals(day)) return Optional.of(statement);
        } catch (IllegalArgumentException wrong) {
            // Signed, and yet none of ours: said below.
        }
        findings.add(new Finding(Fault.STATEMENT_WRONG, day.toString()));
        return Optional.empty();
    }

    private List<String> lines(LocalDate day, @Nullable Statement statement, List<Finding> findings)
            throws IOException {
        var lines = folder.items(day);
        if (lines.isEmpty()) {
            if (statement != null) findings.add(new Finding(Fault.ITEMS_MISSING, day.toString()));
            return List.of();
        }
        if (statement != null
                && (statement.size() != lines.get().size() || !statement.root().equals(MerkleTree.root(lines.get()))))
            findings.add(new Finding(Fault.ITEMS_CHANGED, day.toString()));
        return lines.get();
    }

    private static void collect(Item item, Map<String, String> recordings, Set<String> deleted) {
        List<String> facts = item.facts();
        if (item.kind().equals(Item.RECORDING) && facts.size() > Item.SHA256)
            recordings.put(facts.get(Item.PATH), facts.get(Item.SHA256));
        if (item.kind().equals(Item.DELETION) && facts.size() > 1) deleted.add(facts.get(1));
    }

    private static void sounds(Path vault, Map<String, String> recordings, Set<String> deleted, List<Finding> findings)
            throws IOException {
        for (var recording : recordings.entrySet()) {
            Path file = vault.resolve(recording.getKey()).normalize();
            if (!file.startsWith(vault.normalize()) || !Files.isRegularFile(file)) {
                if (!deleted.contains(recording.getValue()))
                    findings.add(new Finding(Fault.SOUND_MISSING, recording.getKey()));
            } else if (!sha256(file).equals(recording.getValue())) {
                findings.add(new Finding(Fault.SOUND_CHANGED, recording.getKey()));
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
