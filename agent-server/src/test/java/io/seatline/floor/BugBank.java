package io.seatline.floor;

import io.seatline.kernel.DomainEvent;
import io.seatline.telephony.TelephonyCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The usual ways to break a rule. */
class BugBank {
    final Map<String, Supplier<FloorBug>> bugs = new LinkedHashMap<>();

    /** Something that happened is neither taken into the state nor told. */
    void unsaid(String name, BiPredicate<FloorBug, DomainEvent> what) {
        bugs.put(name, () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                if (!what.test(this, event)) tell.accept(event);
            }
        });
    }

    void other(String name, UnaryOperator<DomainEvent> wrong) {
        bugs.put(name, () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(wrong.apply(event));
            }
        });
    }

    void asks(String name, UnaryOperator<TelephonyCommand> wrong) {
        bugs.put(name, () -> new FloorBug() {
            @Override
            void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
                ask.accept(wrong.apply(command));
            }
        });
    }

    void hears(String name, UnaryOperator<FloorInput> wrong) {
        bugs.put(name, () -> new FloorBug() {
            @Override
            FloorInput heard(FloorInput told, FloorState state) {
                return wrong.apply(told);
            }
        });
    }
}
