package io.seatline.app;

import io.seatline.audit.AuditLog;
import io.seatline.callback.CallbackEndpoint;
import io.seatline.callback.CallbackFloor;
import io.seatline.callback.CallbackKeeper;
import io.seatline.callback.CallbackStore;
import io.seatline.callback.JooqCallbackStore;
import io.seatline.floor.Floor;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.JsonEvents;
import io.seatline.history.JooqJournalReader;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is to be called back: the list, its clock, and its way to the floor. */
@Configuration(proxyBeanMethods = false)
class CallbackConfig {
    @Bean
    CallbackStore callbackStore(DSLContext db) {
        return new JooqCallbackStore(db);
    }

    @Bean
    CallbackKeeper callbackKeeper(DSLContext db, CallbackStore store, FloorLoop floor, Clock clock) {
        var journal = new JooqJournalReader(db, new JsonEvents()::read);
        return new CallbackKeeper(journal, store, new LoopedFloor(floor, clock), clock);
    }

    private record LoopedFloor(FloorLoop floor, Clock clock) implements CallbackFloor {
        @Override
        public void due(CallbackStore.Due due) {
            floor.accept(new FloorInput.CallbackDue(
                    new CallId(due.call()),
                    due.request(),
                    due.number(),
                    due.name(),
                    new QueueId(due.queue()),
                    due.mode(),
                    clock.instant()));
        }

        @Override
        public boolean cancel(UUID call) {
            var id = new CallId(call);
            if (!look(floor -> floor.isPromised(id))) return false;
            floor.accept(new FloorInput.CallbackCanceled(id, clock.instant()));
            return true;
        }

        @Override
        public Set<UUID> live() {
            return look(Floor::liveCalls);
        }

        private <T> T look(Function<Floor, T> question) {
            return floor.look(question).orTimeout(5, TimeUnit.SECONDS).join();
        }
    }

    @Bean
    CallbackEndpoint callbackEndpoint(CallbackStore store, CallbackKeeper keeper, AuditLog audit) {
        return new CallbackEndpoint(store, keeper, audit);
    }

    /** After the floor is open: what it is told before would be lost. */
    @Bean
    @Order(20)
    ApplicationRunner keepCallbacks(CallbackKeeper keeper, ScheduledExecutorService chores) {
        return arguments -> chores.scheduleWithFixedDelay(keeper::look, 1, 2, TimeUnit.SECONDS);
    }
}
