package io.seatline.desk;

import io.seatline.floor.FloorCommand;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What is asked at a desk and needs the database: done on a thread that may wait for it, as the socket's and the floor's never do. */
final class DeskErrands {
    private final DeskSessions sessions;
    private final BiConsumer<AgentId, DeskMessage.CallQuality> qualities;
    private final CustomerNumbers numbers;
    private final Executor executor;

    DeskErrands(
            DeskSessions sessions,
            BiConsumer<AgentId, DeskMessage.CallQuality> qualities,
            CustomerNumbers numbers,
            Executor executor) {
        this.sessions = sessions;
        this.qualities = qualities;
        this.numbers = numbers;
        this.executor = executor;
    }

    /** What does not belong to a call of this agent is refused. */
    void keep(DeskSession session, DeskMessage.CallQuality quality) {
        run(session, quality, () -> {
            var agent = session.actor().id();
            if (sessions.knows(agent, new CallId(quality.callId()))) {
                qualities.accept(agent, quality);
                session.send(new DeskUpdate.Done(quality.id()));
            } else {
                session.send(new DeskUpdate.Refused(quality.id(), "call-gone", Map.of()));
            }
        });
    }

    /** The page learns nothing but whether it rings. */
    void dial(DeskSession session, DeskMessage.DialCustomer dial, Consumer<FloorCommand> ask) {
        run(
                session,
                dial,
                () -> numbers.number(session.actor().id(), dial.by(), dial.ref())
                        .ifPresentOrElse(
                                number -> ask.accept(new FloorCommand.PlaceCall(number)),
                                () -> session.send(new DeskUpdate.Refused(dial.id(), "number-unknown", Map.of()))));
    }

    private void run(DeskSession session, DeskMessage message, Runnable errand) {
        executor.execute(() -> {
            try {
                errand.run();
            } catch (Refused no) {
                var params = new HashMap<String, String>();
                no.params().forEach((name, value) -> params.put(name, String.valueOf(value)));
                session.send(new DeskUpdate.Refused(message.id(), no.slug(), params));
            } catch (RuntimeException e) {
                session.failed(message.id(), e);
            }
        });
    }
}
