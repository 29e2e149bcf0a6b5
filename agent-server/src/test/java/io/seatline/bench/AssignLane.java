package io.seatline.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.kernel.AgentId;
import io.seatline.sip.SipCarrier;
import io.seatline.sip.SipCarrier.SipCall;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One agent, his phone and his callers: a caller waits, the agent becomes free, the phone rings; ours and app_queue's in turn. */
final class AssignLane implements Runnable {
    /** A caller waits at least that long, so that his arrival is over, and then up to a second more: app_queue looks once a second. */
    private static final int SETTLE_MS = 200;

    private final int n;
    private final AgentId agent;
    private final SipPhone phone;
    private final SipCarrier carrier;
    private final FloorLoop floor;
    private final AppQueue queue;
    private final AssignFigures figures;
    private final RandomGenerator random;
    private final int rounds;
    private final BlockingQueue<Long> connects = new LinkedBlockingQueue<>();
    private final BlockingQueue<TelephonyEvent> customer = new LinkedBlockingQueue<>();

    AssignLane(
            int n,
            AgentId agent,
            SipPhone phone,
            SipCarrier carrier,
            BenchCentre centre,
            AppQueue queue,
            AssignFigures figures,
            RandomGenerator random,
            int rounds) {
        this.n = n;
        this.agent = agent;
        this.phone = phone;
        this.carrier = carrier;
        this.floor = centre.floor();
        this.queue = queue;
        this.figures = figures;
        this.random = random;
        this.rounds = rounds;
        centre.telephony().onCommand((command, at) -> {
            if (command instanceof TelephonyCommand.Connect it
                    && it.line().value().equals(line(agent))) connects.add(at);
        });
        centre.telephony().onEvent((event, at) -> {
            boolean answered =
                    event instanceof TelephonyEvent.LegAnswered it && it.tag().role() == LegTag.Role.CUSTOMER;
            if (answered || event instanceof TelephonyEvent.LegHungUp) customer.add(event);
        });
    }

    static String line(AgentId agent) {
        return "agent-" + agent.value();
    }

    static String number(int n) {
        return "4008%06d".formatted(n);
    }

    @Override
    public void run() {
        try {
            require(floor.ask(agent, new FloorCommand.LogIn()));
            floor.accept(new FloorInput.DeskSeen(agent, true, Instant.now()));
            queue.pause(line(agent), true);
            for (int round = 0; round < rounds; round++) {
                ours(round > 0);
                theirs(round > 0);
            }
        } catch (Exception e) {
            throw new AssertionError("lane " + n, e);
        }
    }

    /** @param counted the first round of each is for warming up */
    private void ours(boolean counted) throws Exception {
        customer.clear();
        SipCall caller = carrier.ring("1381" + (1_000_000 + random.nextInt(1_000_000)), number(n));
        caller.answered.get(5, SECONDS);
        pause();
        connects.clear();
        CompletableFuture<Long> rung = phone.nextInvite();
        long began = System.nanoTime();
        var answer = floor.ask(agent, new FloorCommand.GoReady());
        long invited = rung.get(10, SECONDS);
        require(answer);
        Long commanded = connects.poll(5, SECONDS);
        if (commanded == null) throw new AssertionError("no command left");
        if (counted) {
            figures.decided.add(commanded - began);
            figures.rang.add(invited - began);
        }
        carrier.bye(caller);
        phone.cancelled().get(5, SECONDS);
        while (!(state() instanceof AgentState.Ready)) {
            if (customer.poll(5, SECONDS) == null)
                throw new AssertionError(
                        "the call did not end: " + floor.look(Floor::debugState).get(5, SECONDS));
        }
        require(floor.ask(agent, new FloorCommand.GoNotReady(new ReasonCode("BREAK"))));
    }

    private @Nullable AgentState state() throws Exception {
        return floor.look(floor -> {
                    var view = floor.view(agent);
                    return view == null ? null : view.state();
                })
                .get(5, SECONDS);
    }

    private void theirs(boolean counted) throws Exception {
        SipCall caller = carrier.ring("1382" + (1_000_000 + random.nextInt(1_000_000)), "88" + n);
        caller.answered.get(5, SECONDS);
        pause();
        CompletableFuture<Long> rung = phone.nextInvite();
        long began = System.nanoTime();
        queue.pause(line(agent), false);
        long invited = rung.get(20, SECONDS);
        if (counted) figures.appQueueRang.add(invited - began);
        queue.pause(line(agent), true);
        carrier.bye(caller);
        phone.cancelled().get(5, SECONDS);
        caller.ended.get(5, SECONDS);
    }

    private void pause() throws Exception {
        MILLISECONDS.sleep(SETTLE_MS + random.nextInt(1000));
    }

    private static void require(CompletableFuture<@Nullable ? extends Object> answer) throws Exception {
        Object refused = answer.get(5, SECONDS);
        if (refused != null) throw new AssertionError("refused: " + refused);
    }
}
