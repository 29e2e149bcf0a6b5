package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.kernel.AgentId;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloorLoopTest {
    /** Keeps order and refuses a gap, as the table's key does. */
    private static final class MemoryJournal implements FloorJournal {
        final List<Entry> entries = new CopyOnWriteArrayList<>();
        volatile boolean full;

        @Override
        public void append(List<Entry> more) {
            if (full) throw new IllegalStateException("no space left on device");
            for (var entry : more) {
                if (entry.seq() != entries.size() + 1) throw new IllegalStateException("a gap before " + entry);
                entries.add(entry);
            }
        }

        @Override
        public long lastSeq() {
            return entries.size();
        }

        @Override
        public List<Entry> readLast(Duration window) {
            return new ArrayList<>(entries);
        }
    }

    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final BlockingQueue<FloorView> boards = new LinkedBlockingQueue<>();
    private volatile boolean watched;
    private FloorLoop loop = loop();

    private FloorLoop loop() {
        return new FloorLoop(
                new Floor(FloorSettings.defaults(null), UUID::randomUUID),
                journal,
                new FloorLoop.Listener() {
                    @Override
                    public void ask(TelephonyCommand command) {
                        order.add(journal.entries.size() + " "
                                + command.getClass().getSimpleName());
                    }

                    @Override
                    public void show(Map<AgentId, AgentView> views) {}

                    @Override
                    public boolean watchesBoard() {
                        return watched;
                    }

                    @Override
                    public void showBoard(FloorView board) {
                        boards.add(board);
                    }

                    @Override
                    public void journalled(long seq) {}
                },
                Instant::now);
    }

    @BeforeEach
    void open() {
        loop.start(Duration.ofHours(1));
        loop.accept(new FloorInput.DirectoryLoaded(FloorWorld.directory(), Instant.now()));
        loop.accept(new FloorInput.Heard(new io.seatline.telephony.TelephonyEvent.NodeConnected(
                new io.seatline.telephony.NodeSnapshot("boot", List.of(), java.util.Set.of()), Instant.now())));
    }

    @AfterEach
    void close() throws InterruptedException {
        loop.close();
    }

    private void arrive(String leg) throws Exception {
        loop.accept(new FloorInput.Heard(new io.seatline.telephony.TelephonyEvent.LegArrived(
                new io.seatline.telephony.LegId(leg), "138", "", "4001", Instant.now())));
        loop.look(Floor::view).get(5, TimeUnit.SECONDS);
        loop.look(Floor::view).get(5, TimeUnit.SECONDS);
    }

    @Test
    void command_leaves_only_after_the_journal_has_its_events() throws Exception {
        arrive("leg-1");
        assertEquals(3, journal.entries.size(), "switch seen, arrived, queued");
        assertTrue(order.contains("3 Admit"), () -> "" + order);
    }

    @Test
    void whole_floor_is_shown_only_to_somebody_and_then_as_it_is() throws Exception {
        arrive("leg-1");
        arrive("leg-2");
        assertTrue(boards.isEmpty());
        watched = true;
        var first = boards.poll(5, TimeUnit.SECONDS);
        assertEquals(
                2,
                first == null
                        ? 0
                        : first.queues().stream()
                                .mapToInt(FloorView.QueueLine::waiting)
                                .sum());
    }

    @Test
    void calls_go_on_while_nothing_can_be_written_and_no_event_is_lost() throws Exception {
        arrive("leg-1");
        journal.full = true;
        arrive("leg-2");
        assertTrue(order.stream().filter(line -> line.endsWith("Admit")).count() == 2, () -> "" + order);
        assertEquals(3, journal.entries.size());
        journal.full = false;
        arrive("leg-3");
        assertEquals(7, journal.entries.size());
    }

    @Test
    void refusal_comes_back_as_a_value_and_a_second_loop_restores_the_same_floor() throws Exception {
        assertEquals(
                RejectReason.NOT_NOW,
                loop.ask(new AgentId(1), new FloorCommand.GoReady()).get(5, TimeUnit.SECONDS));
        assertNull(loop.ask(new AgentId(1), new FloorCommand.LogIn()).get(5, TimeUnit.SECONDS));
        arrive("leg-1");
        var before =
                loop.look(floor -> floor.debugState().lines().limit(3).toList()).get(5, TimeUnit.SECONDS);
        loop.close();
        loop = loop();
        loop.start(Duration.ofHours(1));
        assertEquals(
                before,
                loop.look(floor -> floor.debugState().lines().limit(3).toList()).get(5, TimeUnit.SECONDS));
    }
}
