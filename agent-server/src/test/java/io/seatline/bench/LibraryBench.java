package io.seatline.bench;

import io.seatline.TestDatabase;
import io.seatline.bench.Report.Goal;
import io.seatline.kernel.NumberPart;
import io.seatline.recording.JooqRecordingCatalog;
import io.seatline.recording.RecordingSearch;
import io.seatline.recording.RecordingTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A page of the library of recordings, with how many there are in all, among 100,000 of four months (with {@code --quick} 20,000) on the
 * embedded database. The baseline of each search is the same one among all recordings of that time, without anything to be found by.
 */
final class LibraryBench implements Bench.Measurement {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final int DAYS = 120;
    private static final RecordingTraits ANY = traits(null, null, null, null, null, null, null);

    @Override
    public Report measure(BenchOptions options) {
        int many = options.quick() ? 20_000 : 100_000;
        int rounds = options.quick() ? 30 : 100;
        var report = new Report("library").noteLoad("before");
        try (var database = TestDatabase.fresh()) {
            fill(database.db(), many);
            var catalog = new JooqRecordingCatalog(database.db());
            var random = new Random(options.seed());
            Map<String, Supplier<RecordingSearch>> searches = new LinkedHashMap<>();
            searches.put("all of a week", () -> search(random, null, null, 7, ANY));
            searches.put("one agent, all time", () -> search(random, 1 + random.nextInt(100), null, DAYS, ANY));
            searches.put(
                    "a part of a number, all time",
                    () -> search(random, null, "" + (1000 + random.nextInt(9000)), DAYS, ANY));
            searches.put(
                    "a mark, a month",
                    () -> search(random, null, null, 30, traits(null, null, null, null, null, "dead-air", null)));
            searches.put(
                    "paused, a month",
                    () -> search(random, null, null, 30, traits(null, null, null, null, null, "paused", null)));
            searches.put(
                    "a result and a length, a month",
                    () -> search(
                            random,
                            null,
                            null,
                            30,
                            traits("code-" + random.nextInt(20), 60, 600, null, null, null, null)));
            searches.put(
                    "a score below 60, all time",
                    () -> search(random, null, null, DAYS, traits(null, null, null, 0, 60, null, null)));
            searches.put(
                    "a word in the notes, all time",
                    () -> search(
                            random,
                            null,
                            null,
                            DAYS,
                            traits(null, null, null, null, null, null, "退货" + random.nextInt(500))));
            searches.put(
                    "everything at once",
                    () -> search(
                            random,
                            1 + random.nextInt(100),
                            null,
                            DAYS,
                            traits("code-" + random.nextInt(20), 30, 900, null, null, "fast", "退货")));
            for (int warm = 0; warm < 20; warm++) searches.values().forEach(one -> catalog.search(one.get()));
            double worst = 0;
            for (var one : searches.entrySet()) {
                double[] took = new double[rounds];
                double[] plain = new double[rounds];
                for (int n = 0; n < rounds; n++) {
                    took[n] = millis(() -> catalog.search(one.getValue().get()));
                    plain[n] = millis(() -> catalog.search(search(random, null, null, DAYS, ANY)));
                }
                worst = Math.max(worst, p99(took));
                report.row(
                        one.getKey().replaceAll("[^a-z]+", "_"),
                        "p99 of: " + one.getKey(),
                        p99(took),
                        p99(plain),
                        Goal.atMost(200));
            }
            report.row("worst", "p99 of the slowest kind", worst, null, Goal.atMost(200));
        }
        return report.note(many + " recordings of " + DAYS + " days, " + rounds + " searches of each kind")
                .noteLoad("after");
    }

    private static RecordingSearch search(
            Random random, @Nullable Integer agent, @Nullable String number, int days, RecordingTraits traits) {
        Instant to = NOW.minus(Duration.ofDays(days == DAYS ? 0 : random.nextInt(DAYS - days)));
        var part = NumberPart.asked(number, true).orElse(null);
        return new RecordingSearch(to.minus(Duration.ofDays(days)), to, agent, null, part, traits, true, 0, 50);
    }

    private static RecordingTraits traits(
            @Nullable String code,
            @Nullable Integer minSeconds,
            @Nullable Integer maxSeconds,
            @Nullable Integer minScore,
            @Nullable Integer maxScore,
            @Nullable String flag,
            @Nullable String text) {
        return new RecordingTraits(null, code, minSeconds, maxSeconds, minScore, maxScore, flag, text);
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double p99(double[] took) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(0.99 * sorted.length) - 1];
    }

    /** 100 agents; one call in three listened to with something noticed, one in 30 scored, one in 100 paused. */
    private static void fill(DSLContext db, int many) {
        db.execute("""
                insert into account.account (login, display_name, password_hash, role)
                select 'bench' || n, '坐席' || n, 'x', case when n = 101 then 'REVIEWER' else 'AGENT' end::account.role
                from generate_series(1, 101) n""");
        db.execute("""
                insert into history.call (id, direction, customer_number, started_at, wrap_up_code, note)
                select md5('call' || n)::uuid, 'INBOUND', '138' || lpad((n * 7919 %% 100000000)::text, 8, '0'),
                    timestamptz '2026-06-01' - n * interval '%d seconds', 'code-' || n %% 20,
                    '客户来电咨询，退货' || n %% 1000 || '，已经处理'
                from generate_series(1, %d) n""".formatted(DAYS * 86_400 / many, many));
        db.execute("""
                insert into recording.recording
                    (segment_id, call_id, agent_id, direction, customer_number, started_at, state, duration_ms)
                select md5('recording' || n)::uuid, id, (select min(id) from account.account where login = 'bench1') + n %% 100,
                    'INBOUND', customer_number, started_at, 'STORED', 20000 + n * 7907 %% 900000
                from generate_series(1, %d) n join history.call on id = md5('call' || n)::uuid""".formatted(many));
        db.execute("""
                insert into recording.acoustics (recording_id, flags, rules, made_at)
                select md5('recording' || n)::uuid, case n %% 9 when 0 then '{dead-air}' when 3 then '{fast}' when 6 then '{talk-over,fast}'
                    else '{}' end::text[], 1, now()
                from generate_series(1, %d) n""".formatted(many));
        db.execute("""
                insert into quality.evaluation
                    (id, recording_id, call_id, agent_id, card_id, card_number, reviewer_id, origin, state, total, assigned_at, due_at, published_at)
                select md5('evaluation' || n)::uuid, segment_id, call_id, agent_id, 1, 1,
                    (select id from account.account where login = 'bench101'), 'CHOSEN', 'PUBLISHED', n %% 101, now(), now(), now()
                from generate_series(1, %d, 30) n join recording.recording on segment_id = md5('recording' || n)::uuid""".formatted(many));
        db.execute("""
                insert into floor.journal (seq, at, type, call_id, payload)
                select n, now(), case when n %% 10 = 0 then 'RecordingPaused' else 'CallAnswered' end, md5('call' || n / 10)::uuid, '{}'
                from generate_series(1, %d) n where n / 10 %% 10 = 0""".formatted(many * 10));
        db.execute("analyze");
    }
}
