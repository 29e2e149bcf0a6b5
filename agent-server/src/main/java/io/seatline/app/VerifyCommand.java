package io.seatline.app;

import io.seatline.evidence.EvidenceCheck;
import io.seatline.evidence.EvidenceCheck.Verdict;
import io.seatline.evidence.EvidenceFolder;
import io.seatline.evidence.EvidenceKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./seatline verify}: needs no database, no network and no secret. Ends with 0 when all is as it was signed, with 1
 * when something is not, with 2 when it cannot look.
 */
public final class VerifyCommand {
    private static final Set<String> OPTIONS = Set.of("--data", "--evidence", "--vault", "--key", "--until");
    private static final int SHOWN = 50;

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        StartupSentence.speakAsAsked();
        System.exit(run(List.of(arguments)));
    }

    /** @return the exit code */
    static int run(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int n = 0; n < arguments.size(); n += 2) {
            if (!OPTIONS.contains(arguments.get(n)) || n + 1 == arguments.size()) {
                StartupSentence.say("verify-option", Map.of("option", arguments.get(n)));
                return 2;
            }
            options.put(arguments.get(n), arguments.get(n + 1));
        }
        Path data = Path.of(options.getOrDefault("--data", "data"));
        Path evidence = path(options, "--evidence", data.resolve("evidence"));
        Path vault = path(options, "--vault", data.resolve("recordings"));
        Path key = path(options, "--key", evidence.resolve("public.pem"));
        try {
            LocalDate until = options.containsKey("--until")
                    ? LocalDate.parse(options.get("--until"))
                    : LocalDate.now(ZoneOffset.UTC).minusDays(1);
            PublicKey open = EvidenceKeys.publicKey(Files.readString(key));
            if (!options.containsKey("--key")) StartupSentence.say("verify-own-key", Map.of("file", key.toString()));
            if (!Files.isDirectory(vault)) StartupSentence.say("verify-no-vault", Map.of("folder", vault.toString()));
            var verdict = new EvidenceCheck(new EvidenceFolder(evidence), open)
                    .check(Files.isDirectory(vault) ? vault : null, until);
            return say(verdict);
        } catch (DateTimeException wrong) {
            StartupSentence.say("verify-option", Map.of("option", "--until"));
        } catch (IOException | IllegalArgumentException unreadable) {
            StartupSentence.say(
                    "verify-unreadable",
                    Map.of("file", key.toString(), "said", String.valueOf(unreadable.getMessage())));
        }
        return 2;
    }

    private static int say(Verdict verdict) {
        for (var finding : verdict.findings().stream().limit(SHOWN).toList()) {
            String word =
                    "verify-" + finding.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            StartupSentence.say(word, Map.of("about", finding.about()));
        }
        if (verdict.findings().size() > SHOWN)
            StartupSentence.say(
                    "verify-more",
                    Map.of("count", Integer.toString(verdict.findings().size() - SHOWN)));
        StartupSentence.say(
                verdict.holds() ? "verify-holds" : "verify-fails",
                Map.of(
                        "days", Integer.toString(verdict.days()),
                        "items", Long.toString(verdict.items()),
                        "sounds", Integer.toString(verdict.sounds()),
                        "count", Integer.toString(verdict.findings().size())));
        return verdict.holds() ? 0 : 1;
    }

    private static Path path(Map<String, String> options, String name, Path otherwise) {
        String said = options.get(name);
        return said == null ? otherwise : Path.of(said);
    }
}
