package io.seatline.bench;

import io.seatline.floor.AgentView;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorAgent;
import io.seatline.floor.FloorCommand;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.FloorSettings;
import io.seatline.floor.FloorView;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.Directory;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.LineId;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * The product's own floor under load, its loop and its journal included: agents talk, their callers hang up, they wrap up and
 * get the next one, and for each that goes another rings in. The switch is played here and answers at once.
 */
final class FloorHall implements FloorLoop.Listener, AutoCloseable {
    /** So many inputs may wait in the mailbox: as if 500 things happened at one moment. */
    private static final int AT_ONCE = 500;

    private final FloorLoop loop;
    private final Directory directory;
    private final int agents;
    private final RandomGenerator random;
    private final List<Talk> talks = new ArrayList<>();
    private final Semaphore mailbox = new Semaphore(AT_ONCE);
    private int callers;
    private long inputs;

    private record Talk(CallId call, AgentId agent, LegId leg) {}

    FloorHall(FloorJournal journal, Directory directory, int agents, RandomGenerator random) {
        this.directory = directory;
        this.agents = agents;
        this.random = random;
        var ids = new Random(7);
        var floor = new Floor(FloorSettings.defaults(null), () -> new UUID(ids.nextLong(), ids.nextLong()));
        loop = new FloorLoop(floor, journal, this, Instant::now);
    }

    /** Everybody at work and talking, so many more waiting. */
    FloorHall fill(int waiting) throws Exception {
        loop.start(Duration.ofHours(1));
        loop.accept(new FloorInput.DirectoryLoaded(directory, Instant.now()));
        var lines = new HashSet<LineId>();
        for (int agent = 0; agent < agents; agent++) lines.add(FloorAgent.line(new AgentId(agent)));
        loop.accept(new FloorInput.Heard(new TelephonyEvent.NodeConnected(
                new NodeSnapshot("boot", List.of(), Set.copyOf(lines)), Instant.now())));
        for (int agent = 0; agent < agents; agent++) {
            var id = new AgentId(agent);
            ask(id, new FloorCommand.LogIn());
            loop.accept(new FloorInput.DeskSeen(id, true, Instant.now()));
            ask(id, new FloorCommand.GoReady());
        }
        settle();
        for (int call = 0; call < agents + waiting; call++) arrives();
        settle();
        return this;
    }

    /** Inputs a second over so many calls that end and begin. */
    double turnOver(int calls) throws Exception {
        inputs = 0;
        long began = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            hangsUp();
            arrives();
        }
        settle();
        return inputs / ((System.nanoTime() - began) / 1e9);
    }

    int talking() {
        synchronized (talks) {
            return talks.size();
        }
    }

    private void arrives() throws InterruptedException {
        int queue = random.nextInt(directory.entryPoints().size());
        take(new FloorInput.Heard(new TelephonyEvent.LegArrived(
                new LegId("in-" + ++callers), "138" + callers % 100_000, "", "4" + queue, Instant.now())));
    }

    private void hangsUp() throws InterruptedException {
        Talk talk = null;
        while (talk == null) {
            synchronized (talks) {
                if (!talks.isEmpty()) {
                    int one = random.nextInt(talks.size());
                    talk = talks.get(one);
                    talks.set(one, talks.getLast());
                    talks.removeLast();
                }
            }
            if (talk == null) Thread.onSpinWait();
        }
        take(new FloorInput.Heard(new TelephonyEvent.LegHungUp(
                talk.leg,
                new LegTag(talk.call.value(), LegTag.Role.CUSTOMER, null),
                HangupReason.NORMAL,
                true,
                Instant.now())));
        take(new FloorInput.Asked(talk.agent, new FloorCommand.FinishWrapUp(talk.call, null, ""), 0, Instant.now()));
    }

    private void ask(AgentId agent, FloorCommand command) throws InterruptedException {
        take(new FloorInput.Asked(agent, command, 0, Instant.now()));
    }

    /** Waits while the mailbox is full. */
    private void take(FloorInput input) throws InterruptedException {
        mailbox.acquire();
        synchronized (talks) {
            inputs++;
        }
        loop.accept(input);
        loop.look(_ -> {
            mailbox.release();
            return true;
        });
    }

    private void settle() throws Exception {
        // What the last ones led to is in the mailbox by the time the first look is over.
        for (int round = 0; round < 4; round++) loop.look(_ -> true).get();
    }

    @Override
    public void ask(TelephonyCommand command) {
        if (!(command instanceof TelephonyCommand.Connect it)) return;
        var agentLeg = new LegId("out-" + it.attempt());
        var at = Instant.now();
        synchronized (talks) {
            inputs += 2;
        }
        loop.accept(new FloorInput.Heard(
                new TelephonyEvent.LegAnswered(agentLeg, new LegTag(it.call(), LegTag.Role.AGENT, it.attempt()), at)));
        loop.accept(new FloorInput.Heard(new TelephonyEvent.LegsBridged(
                it.caller(), agentLeg, new LegTag(it.call(), LegTag.Role.CUSTOMER, it.attempt()), at)));
        var agent = FloorAgent.agentOf(it.line());
        if (agent == null) return;
        synchronized (talks) {
            talks.add(new Talk(new CallId(it.call()), agent, it.caller()));
        }
    }

    @Override
    public void show(Map<AgentId, AgentView> views) {
        // Pages are another bench's matter.
    }

    @Override
    public boolean watchesBoard() {
        return false;
    }

    @Override
    public void showBoard(FloorView board) {
        throw new IllegalStateException("nobody watches");
    }

    @Override
    public void journalled(long seq) {
        // The readers of the journal take their time on other threads.
    }

    @Override
    public void close() throws InterruptedException {
        loop.close();
    }
}
