package io.seatline.exchange;

import io.seatline.account.Account;
import io.seatline.account.Actor;
import io.seatline.account.LoginSessions;
import io.seatline.account.Passwords;
import io.seatline.entry.PromptStudio;
import io.seatline.exchange.RowResult.Outcome;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import io.seatline.sheet.SheetFile;
import io.seatline.sheet.SheetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Carries things out and in. An import is done twice: once to be looked at, and taken back; once to stay, when it would do
 * exactly what was looked at and no row is refused. In between nothing is kept here: the file comes again.
 */
public final class Exchange {
    private static final int ROWS_IN_AUDIT = 200;
    private final ExchangeTransaction transaction;
    private final ExchangeWords words;
    private final Passwords passwords;
    private final LoginSessions sessions;
    private final CentreChanges centre;
    private final PromptStudio studio;
    /** One at a time: an import takes memory and holds rows. */
    private final ReentrantLock importing = new ReentrantLock();

    /** A new user's first password, told once. */
    public record FirstPassword(String login, String password) {
        @Override
        public String toString() {
            return "FirstPassword[" + login + "]";
        }
    }

    /** @param passwords those that were made up; the others stand in the file */
    public record Imported(Map<Outcome, Integer> counts, List<FirstPassword> passwords) {}

    public Exchange(
            ExchangeTransaction transaction,
            ExchangeWords words,
            Passwords passwords,
            LoginSessions sessions,
            CentreChanges centre,
            PromptStudio studio) {
        this.transaction = transaction;
        this.words = words;
        this.passwords = passwords;
        this.sessions = sessions;
        this.centre = centre;
        this.studio = studio;
    }

    /** Everything of a kind, or its headings alone, to be filled in. */
    public void export(Actor me, ExchangeKind kind, SheetFormat format, boolean headingsOnly, OutputStream out)
            throws IOException {
        try (var sheet = format.writer(out, words.say(me.language(), "kind", kind.word()))) {
            sheet.row(kind.columns().stream()
                    .map(column -> words.say(me.language(), kind.word(), column))
                    .toList());
            if (headingsOnly) {
                return;
            }
            Predicate<Integer> keep = rows -> true;
            transaction.run(
                    inside -> {
                        int[] rows = {0};
                        inside.stores()
                                .table(kind, aids(me, FirstPasswords.NONE))
                                .export(values -> {
                                    rows[0]++;
                                    try {
                                        sheet.row(kind.columns().stream()
                                                .map(column -> values.getOrDefault(column, ""))
                                                .toList());
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
                        inside.stores()
                                .audit()
                                .write(
                                        me.login(),
                                        me.address(),
                                        "exported",
                                        kind.word(),
                                        Map.of("rows", rows[0], "format", format.name()));
                        return rows[0];
                    },
                    keep);
        }
    }

    public ImportPlan preview(Actor me, ExchangeKind kind, SheetFile file) throws IOException {
        return alone(() -> plan(me, kind, file, FirstPasswords.NONE, plan -> false));
    }

    /**
     * @param expected the fingerprint of what was looked at
     * @throws Refused when it would do anything else now, or a row is refused
     */
    public Imported apply(Actor me, ExchangeKind kind, SheetFile file, String expected) throws IOException {
        return alone(() -> {
            var made = new Made();
            if (kind == ExchangeKind.USERS) {
                // Hashing takes long: it is done before the transaction that stays, not in it.
                ImportPlan looked = plan(me, kind, file, made::wanted, plan -> false);
                requireSame(looked, expected);
                made.hash();
            }
            Map<String, Account> before = accounts();
            ImportPlan done = plan(
                    me,
                    kind,
                    file,
                    made::hash,
                    plan -> plan.applicable() && plan.fingerprint().equals(expected));
            requireSame(done, expected);
            if (kind == ExchangeKind.PROMPTS) {
                studio.restore();
            }
            centre.changed();
            endLogins(before, accounts());
            return new Imported(done.counts(), made.told());
        });
    }

    private static void requireSame(ImportPlan plan, String expected) {
        if (!plan.fingerprint().equals(expected)) {
            throw new Refused(Refused.Kind.CONFLICT, "import-changed-meanwhile", Map.of(), null);
        }
        if (!plan.applicable()) {
            throw Refused.invalid(
                    "file",
                    "import-has-refused-rows",
                    Map.of("count", plan.counts().getOrDefault(Outcome.REFUSED, 0)));
        }
    }

    private ExchangeAids aids(Actor me, FirstPasswords first) {
        return new ExchangeAids(new ValueWords(words, me.language()), me.login(), first, studio::spoken);
    }

    private ImportPlan plan(
            Actor me, ExchangeKind kind, SheetFile file, FirstPasswords first, Predicate<ImportPlan> keep) {
        return transaction.run(
                inside -> {
                    ExchangeTable table = inside.stores().table(kind, aids(me, first));
                    var run = new ImportRun(kind, words, rows -> inside.attempt(() -> table.put(rows)));
                    try {
                        ImportPlan plan = run.of(file);
                        inside.stores().audit().write(me.login(), me.address(), "imported", kind.word(), detail(plan));
                        return plan;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                keep);
    }

    /** Taken back with the rest where it is only a look. */
    private static Map<String, Object> detail(ImportPlan plan) {
        return Map.of(
                "counts",
                plan.counts(),
                "rows",
                plan.rows().stream()
                        .filter(row -> row.outcome() != Outcome.UNCHANGED)
                        .limit(ROWS_IN_AUDIT)
                        .map(row -> Map.of("outcome", row.outcome(), "name", row.name(), "changes", row.changes()))
                        .toList());
    }

    private Map<String, Account> accounts() {
        return transaction.run(
                inside -> inside.stores().accounts().all().stream()
                        .collect(Collectors.toMap(Account::login, account -> account)),
                all -> true);
    }

    /** As on the screen: a closed account and a new role count at once. */
    private void endLogins(Map<String, Account> before, Map<String, Account> after) {
        after.forEach((login, now) -> {
            Account was = before.get(login);
            if (was != null && (was.role() != now.role() || (was.active() && !now.active()))) {
                sessions.endAll(login, "");
            }
        });
    }

    private <T> T alone(Work<T> work) throws IOException {
        if (!importing.tryLock()) {
            throw new Refused(Refused.Kind.CONFLICT, "import-running", Map.of(), null);
        }
        try {
            return work.run();
        } finally {
            importing.unlock();
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** First passwords: gathered, made up where none is given, hashed, told. */
    private final class Made {
        private final Map<String, String> clear = new TreeMap<>();
        private final Map<String, String> told = new TreeMap<>();
        private final Map<String, String> hashes = new ConcurrentHashMap<>();

        String wanted(String login, Optional<String> given) {
            String password = given.orElseGet(Passwords::random);
            clear.put(login, password);
            if (given.isEmpty()) {
                told.put(login, password);
            }
            return "";
        }

        void hash() {
            clear.entrySet().parallelStream().forEach(one -> hashes.put(one.getKey(), passwords.hash(one.getValue())));
        }

        String hash(String login, Optional<String> given) {
            String hash = hashes.get(login);
            if (hash == null) {
                // Somebody made or deleted it since the look: this run will not be the one that was looked at.
                throw new Refused(Refused.Kind.CONFLICT, "import-changed-meanwhile", Map.of(), null);
            }
            return hash;
        }

        List<FirstPassword> told() {
            return told.entrySet().stream()
                    .map(one -> new FirstPassword(one.getKey(), one.getValue()))
                    .toList();
        }
    }
}
