package io.seatline.bench;

import io.seatline.kernel.AgentId;
import io.seatline.sip.SipCarrier;
import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyCommand;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * An agent becomes free while a caller waits: how long until his phone rings? The same callers, phones and Asterisk through our
 * floor and through app_queue, turn by turn.
 */
final class AssignBench implements Bench.Measurement {
    private static final int LANES = 8;
    private static final String SECRET = "bench-secret-bench-secret";

    @Override
    public Report measure(BenchOptions options) throws Exception {
        Report report = new Report("assign").noteLoad("before");
        AssignFigures figures = new AssignFigures();
        Figures disk = new Figures();
        int rounds = options.quick() ? 10 : 76;
        try (BenchCentre centre = new BenchCentre(options, null);
                HttpClient http = HttpClient.newHttpClient()) {
            BareDisk.flush(centre.folder, 300, disk);
            List<AgentId> agents = new ArrayList<>();
            for (int n = 0; n < LANES; n++) agents.add(centre.team(n, AssignLane.number(n)));
            List<SipPhone> phones = new ArrayList<>();
            try (SipCarrier carrier = new SipCarrier(centre.carrier, centre.sip);
                    AppQueue queue = new AppQueue(
                            centre, agents.stream().map(AssignLane::line).toList());
                    ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
                for (AgentId agent : agents) phones.add(phone(centre, http, AssignLane.line(agent)));
                List<Future<?>> running = new ArrayList<>();
                for (int n = 0; n < LANES; n++) {
                    running.add(lanes.submit(new AssignLane(
                            n,
                            agents.get(n),
                            phones.get(n),
                            carrier,
                            centre,
                            queue,
                            figures,
                            options.random(n),
                            rounds)));
                }
                for (Future<?> lane : running) lane.get(10, TimeUnit.MINUTES);
            } finally {
                phones.forEach(SipPhone::close);
            }
            BareDisk.flush(centre.folder, 300, disk);
        }
        return report.row("clock.p50", "free -> command leaves, p50", figures.decided.p50(), null, null)
                .row("clock.p99", "free -> command leaves, p99", figures.decided.p99(), null, Report.Goal.atMost(5))
                .row(
                        "invite.p50",
                        "free -> INVITE at the phone, p50",
                        figures.rang.p50(),
                        figures.appQueueRang.p50(),
                        Report.Goal.times(20))
                .row(
                        "invite.p99",
                        "free -> INVITE at the phone, p99",
                        figures.rang.p99(),
                        figures.appQueueRang.p99(),
                        Report.Goal.atMost(30))
                .row("disk.p50", "of it the disk alone: one flush of 8 KB, p50", disk.p50(), null, null)
                .row("disk.p99", "of it the disk alone: one flush of 8 KB, p99", disk.p99(), null, null)
                .note(
                        "baseline: app_queue on the same Asterisk, same callers and phones, from QueuePause to the INVITE")
                .note(figures.rang.count() + " calls each, " + LANES + " agents, journal on PostgreSQL with fsync")
                .noteLoad("after");
    }

    private static SipPhone phone(BenchCentre centre, HttpClient http, String line) throws Exception {
        // The account reaches the switch a moment after the command; a phone that came too early is refused, and tries
        // again.
        centre.telephony().execute(new TelephonyCommand.ProvisionLine(new LineId(line), SECRET));
        for (int tries = 1; ; tries++) {
            try {
                return SipPhone.register(http, centre.http, line, SECRET);
            } catch (RuntimeException e) {
                if (tries == 20) throw e;
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
