package io.seatline.bench;

import io.seatline.kernel.AgentId;
import io.seatline.sip.SipCarrier;
import java.util.List;

/** A customer rings: how long until the agent sees who it is? Once whole, in a real browser; once our own part, under load. */
final class ScreenpopBench implements Bench.Measurement {
    private static final String NUMBER = "4008000001";

    @Override
    public Report measure(BenchOptions options) throws Exception {
        Report report = new Report("screenpop").noteLoad("before");
        BrowserPops whole = whole(options);
        PushPops own = options.quick() ? new PushPops(1_000, 150, 4) : new PushPops(10_000, 500, 19);
        report.noteLoad("between");
        own.measure(options);
        double called = whole.appQueueCalled.p50();
        return report.row(
                        "painted.p50", "INVITE -> card painted, p50", whole.painted.p50(), null, Report.Goal.atMost(25))
                .row("painted.p99", "INVITE -> card painted, p99", whole.painted.p99(), null, Report.Goal.atMost(80))
                .row("frame.p50", "INVITE -> frame in the page, p50", whole.frame.p50(), called, null)
                .row(
                        "frame.p99",
                        "INVITE -> frame in the page, p99",
                        whole.frame.p99(),
                        whole.appQueueCalled.p99(),
                        null)
                .row("inserted.p50", "INVITE -> card in the document, p50", whole.inserted.p50(), null, null)
                .row("decided.p50", "INVITE -> our command leaves, p50", whole.decided.p50(), null, null)
                .row(
                        "arrived.p50",
                        "INVITE -> our floor hears, p50",
                        whole.arrived.p50(),
                        whole.bareManager.p50(),
                        null)
                .row(
                        "arrived.p99",
                        "INVITE -> our floor hears, p99",
                        whole.arrived.p99(),
                        whole.bareManager.p99(),
                        null)
                .row("own.p50", "own part under load, p50", own.frame.p50(), null, null)
                .row("own.p99", "own part under load, p99", own.frame.p99(), null, Report.Goal.atMost(3))
                .note(
                        "baseline of the frame: app_queue's event AgentCalled; of the hearing: Newchannel; both read by a bare socket")
                .note(whole.painted.count() + " calls in the browser; own part: " + own.said())
                .noteLoad("after");
    }

    private static BrowserPops whole(BenchOptions options) throws Exception {
        try (BenchCentre centre = new BenchCentre(options, null);
                SipCarrier carrier = new SipCarrier(centre.carrier, centre.sip)) {
            AgentId agent = centre.team(0, NUMBER);
            try (AppQueue queue = new AppQueue(centre, List.of(AssignLane.line(agent)))) {
                BrowserPops pops = new BrowserPops(centre, carrier, queue, NUMBER, options.random(0));
                pops.measure(options.quick() ? 25 : 400);
                return pops;
            }
        }
    }
}
