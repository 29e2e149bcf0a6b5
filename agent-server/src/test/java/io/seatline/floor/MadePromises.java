package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.call.Call;
import io.seatline.call.Callback.Mode;
import io.seatline.routing.Directory;
import io.seatline.routing.Queue;
import io.seatline.routing.QueueComfort;
import io.seatline.routing.QueueRouting;
import io.seatline.routing.WayOut;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;

/** Callers who chose to be called back. */
final class MadePromises {
    private MadePromises() {}

    /** The queue of sales offers callers who have waited for a second to call them back. */
    static Directory offering(Mode mode, WayOut out) {
        var all = FloorWorld.directory();
        var queues = new HashMap<>(all.queues());
        var sales = Objects.requireNonNull(queues.get(FloorWorld.SALES));
        var r = sales.routing();
        var routing = new QueueRouting(
                r.strategy(),
                r.named(),
                r.exclusiveFor(),
                r.targetFirst(),
                r.priority(),
                r.rings(),
                out,
                r.autoAnswer());
        var offer = new QueueComfort.CallbackOffer(mode, Duration.ofSeconds(1));
        queues.put(
                sales.id(),
                new Queue(
                        sales.id(),
                        sales.name(),
                        sales.ringFor(),
                        sales.wrapUp(),
                        sales.serviceLevel(),
                        sales.record(),
                        sales.needs(),
                        routing,
                        new QueueComfort(null, false, false, null, null, null, null, offer)));
        return new Directory(queues, all.entryPoints(), all.agents(), all.choices(), all.vipNumbers());
    }

    /** A caller waits, chooses to be called back, and is let go. */
    static Call promised(FloorWorld world, String number) {
        var leg = world.telephony.callerArrives(number, "", "4001");
        world.settle();
        var id = Objects.requireNonNull(world.floor.state().callOf(leg)).id();
        world.later(Duration.ofSeconds(2));
        world.telephony.callerPresses(leg, "1");
        world.settle();
        assertNotNull(live(world, id).promise(), "he was promised a call");
        world.later(Duration.ofSeconds(3));
        assertNull(live(world, id).customerLeg(), "he has heard it, and the line is free");
        return live(world, id);
    }

    static Call live(FloorWorld world, io.seatline.kernel.CallId id) {
        var call = world.floor.state().call(id);
        assertNotNull(call, () -> "the call is over: " + world.floor.debugState());
        return call;
    }
}
