package io.seatline.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.seatline.e2e.AgentDesk;
import io.seatline.e2e.Browser;
import io.seatline.sip.SipCarrier;
import io.seatline.sip.SipCarrier.SipCall;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/** A customer rings, and the card is painted on the page of an agent who is ready: every step of the way, on one machine's clock. */
final class BrowserPops {
    /**
     * Stamps, in the page's own clock: the frame with the offer, the card in the document, and the first task after the frame
     * that shows it, which is when it is painted.
     */
    private static final String STAMPS = """
            (() => {
              let pop = null
              window.nextPop = () => new Promise((painted) => { pop = { painted } })
              const Real = window.WebSocket
              window.WebSocket = class extends Real {
                constructor(...all) {
                  super(...all)
                  this.addEventListener('message', ({ data }) => {
                    if (pop && !pop.frame && typeof data === 'string' && data.includes('"offer":{')) pop.frame = performance.now()
                  })
                }
              }
              new MutationObserver(() => {
                const mine = pop
                if (!mine || mine.inserted || !document.querySelector('[data-testid=offer]')) return
                mine.inserted = performance.now()
                requestAnimationFrame(() => {
                  const after = new MessageChannel()
                  after.port1.onmessage = () => mine.painted([mine.frame, mine.inserted, performance.now()])
                  after.port2.postMessage(null)
                })
              }).observe(document, { childList: true, subtree: true })
            })()
            """;

    final Figures arrived = new Figures();
    final Figures decided = new Figures();
    final Figures frame = new Figures();
    final Figures inserted = new Figures();
    final Figures painted = new Figures();
    final Figures bareManager = new Figures();
    final Figures appQueueCalled = new Figures();

    private final BenchCentre centre;
    private final SipCarrier carrier;
    private final String number;
    private final RandomGenerator random;
    private final Map<String, CompletableFuture<Long>> seen = new java.util.concurrent.ConcurrentHashMap<>();
    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> connects = new LinkedBlockingQueue<>();
    private final BlockingQueue<TelephonyEvent> ends = new LinkedBlockingQueue<>();

    BrowserPops(BenchCentre centre, SipCarrier carrier, AppQueue queue, String number, RandomGenerator random) {
        this.centre = centre;
        this.carrier = carrier;
        this.number = number;
        this.random = random;
        queue.manager().onEvent((event, at) -> {
            if (!event.getOrDefault("Event", "").matches("Newchannel|AgentCalled")) return;
            var awaited = seen.remove(event.get("Event") + " " + event.get("CallerIDNum"));
            if (awaited != null) awaited.complete(at);
        });
        centre.telephony().onEvent((event, at) -> {
            if (event instanceof TelephonyEvent.LegArrived) arrivals.add(at);
            if (event instanceof TelephonyEvent.LegHungUp) ends.add(event);
        });
        centre.telephony().onCommand((command, at) -> {
            if (command instanceof TelephonyCommand.Connect) connects.add(at);
        });
    }

    void measure(int pops) throws Exception {
        try (Browser browser = new Browser();
                ScheduledExecutorService later = Executors.newScheduledThreadPool(1)) {
            BrowserContext person = browser.person("http://127.0.0.1:" + centre.web);
            person.addInitScript(STAMPS);
            try (AgentDesk desk = new AgentDesk(person)) {
                desk.logIn("agent0", BenchCentre.PASSWORD).goReady();
                PageClock clock = new PageClock(desk.page());
                for (int n = -3; n < pops; n++) {
                    if (n % 50 == 0) clock.compare();
                    ours(desk.page(), clock, later, n >= 0);
                }
                // His line is ours no more: what app_queue says of a waiting agent, with the same phone.
                for (int n = -1; n < pops / 4; n++) theirs(n >= 0);
            }
        }
    }

    private void ours(Page page, PageClock clock, ScheduledExecutorService later, boolean counted) throws Exception {
        arrivals.clear();
        connects.clear();
        ends.clear();
        String from = "1391" + (1_000_000 + random.nextInt(1_000_000));
        CompletableFuture<Long> newchannel = expect("Newchannel", from);
        // The page is told to wait first, and the caller comes at any moment of a frame.
        var ringing = later.schedule(
                () -> carrier.ring(from, number),
                100_000 + random.nextInt(50_000),
                java.util.concurrent.TimeUnit.MICROSECONDS);
        List<?> stamps = (List<?>) page.evaluate("() => window.nextPop()");
        SipCall caller = ringing.get(5, SECONDS);
        if (counted) {
            bareManager.add(newchannel.get(5, SECONDS) - caller.sentAt);
            arrived.add(first(arrivals) - caller.sentAt);
            decided.add(first(connects) - caller.sentAt);
            frame.add(clock.nanos(stamps.get(0)) - caller.sentAt);
            inserted.add(clock.nanos(stamps.get(1)) - caller.sentAt);
            painted.add(clock.nanos(stamps.get(2)) - caller.sentAt);
        }
        end(caller);
        page.waitForSelector(
                "[data-testid=offer]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private void theirs(boolean counted) throws Exception {
        String from = "1392" + (1_000_000 + random.nextInt(1_000_000));
        CompletableFuture<Long> called = expect("AgentCalled", from);
        SipCall caller = carrier.ring(from, "880");
        long at = called.get(15, SECONDS);
        if (counted) appQueueCalled.add(at - caller.sentAt);
        ends.clear();
        end(caller);
        MILLISECONDS.sleep(200);
    }

    private CompletableFuture<Long> expect(String event, String from) {
        CompletableFuture<Long> awaited = new CompletableFuture<>();
        seen.put(event + " " + from, awaited);
        return awaited;
    }

    private void end(SipCall caller) throws Exception {
        caller.answered.get(5, SECONDS);
        carrier.bye(caller);
        caller.ended.get(5, SECONDS);
    }

    private static long first(BlockingQueue<Long> stamps) throws InterruptedException {
        Long at = stamps.poll(5, SECONDS);
        if (at == null) throw new AssertionError("a step of the way was not seen");
        return at;
    }
}
