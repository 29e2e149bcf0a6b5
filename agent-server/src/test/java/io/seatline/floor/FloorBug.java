package io.seatline.floor;

import io.seatline.kernel.DomainEvent;
import io.seatline.routing.Directory;
import io.seatline.routing.Matcher;
import io.seatline.telephony.TelephonyCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A floor of which one rule is broken. By itself nothing is: a bug overrides what it breaks. */
class FloorBug {
    /** The input that is being handled. */
    FloorInput input = new FloorInput.Tick(java.time.Instant.EPOCH);

    Matcher matcher(Directory directory) {
        return new Matcher(directory);
    }

    FloorInput heard(FloorInput told, FloorState state) {
        return told;
    }

    void begins(Turn turn) {
        // Nothing comes before the turn.
    }

    /** {@code tell} takes it into the state and into the journal. */
    void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
        tell.accept(event);
    }

    void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
        ask.accept(command);
    }

    void restarts() {
        // A bug that outlives the server says so.
    }

    List<DomainEvent> restored(List<DomainEvent> journal) {
        return journal;
    }

    Floor floor(Supplier<UUID> ids) {
        restarts();
        return new Buggy(this, ids);
    }

    private static final class Buggy extends Floor {
        private final FloorBug bug;

        Buggy(FloorBug bug, Supplier<UUID> ids) {
            super(FloorWorld.SETTINGS, ids, bug::matcher);
            this.bug = bug;
        }

        @Override
        public int restore(Iterable<? extends DomainEvent> journal, java.time.Instant at) {
            var all = new ArrayList<DomainEvent>();
            journal.forEach(all::add);
            return super.restore(bug.restored(all), at);
        }

        @Override
        public FloorOutput handle(FloorInput told) {
            bug.input = bug.heard(told, state());
            return super.handle(bug.input);
        }

        @Override
        Turn begun(Turn turn) {
            var buggy = new BuggyTurn(turn, bug);
            bug.begins(buggy);
            return buggy;
        }
    }

    private static final class BuggyTurn extends Turn {
        private final FloorBug bug;

        BuggyTurn(Turn turn, FloorBug bug) {
            super(turn.state, turn.presence, turn.directory, turn.entries, turn.settings, turn.ids, turn.at);
            this.bug = bug;
        }

        @Override
        void emit(DomainEvent event) {
            bug.emit(this, event, super::emit);
        }

        @Override
        void ask(TelephonyCommand command) {
            bug.ask(this, command, super::ask);
        }
    }
}
