package io.seatline.floor;

import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryRun.Stage;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.routing.RoutingEvent.AnnouncementEnded;
import io.seatline.routing.RoutingEvent.Ending;
import io.seatline.routing.RoutingEvent.Spoken;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Menus that lead astray, and announcements that say the wrong thing, too often or for ever. */
final class PromptBugs extends BugBank {
    private PromptBugs() {}

    static Map<String, Supplier<FloorBug>> all() {
        var bank = new PromptBugs();
        bank.menus();
        bank.announcements();
        return bank.bugs;
    }

    private void pressed(String name, UnaryOperator<String> wrong) {
        hears(
                name,
                told -> told instanceof FloorInput.Heard(TelephonyEvent.PromptEnded e)
                        ? new FloorInput.Heard(new TelephonyEvent.PromptEnded(
                                e.leg(), e.call(), e.prompt(), wrong.apply(e.digits()), e.at()))
                        : told);
    }

    private void menus() {
        pressed("no key is heard", digits -> "");
        pressed("every key leads to a person", digits -> digits.isEmpty() ? "" : "0");
        pressed("a number loses its last digit", digits -> digits.length() > 1 ? digits.substring(0, 3) : digits);
        pressed("who presses nothing has asked for a call", digits -> digits.isEmpty() ? "1" : digits);
        unsaid(
                "a step of the menu is lost",
                (bug, event) -> event instanceof EntryEvent.EntryMoved
                        && bug.input instanceof FloorInput.Heard(TelephonyEvent.PromptEnded _));
        unsaid("a message is not kept", (bug, event) -> event instanceof EntryEvent.VoicemailLeft);
        unsaid(
                "a message begins unnoticed",
                (bug, event) ->
                        event instanceof EntryEvent.EntryMoved e && e.run().stage() == Stage.MESSAGE);
        unsaid(
                "who asked for a call in the morning is forgotten",
                (bug, event) -> event instanceof EntryEvent.CallbackRequested);
    }

    private void announcements() {
        unsaid("what is played is not told", (bug, event) -> event instanceof AnnouncementBegan);
        unsaid("an announcement never ends", (bug, event) -> event instanceof AnnouncementEnded);
        bugs.put("a notice counts as heard when it begins", () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event);
                if (event instanceof AnnouncementBegan e && e.spoken().notice())
                    tell.accept(new AnnouncementEnded(e.call(), e.prompt(), Ending.PLAYED, e.at()));
            }
        });
        other(
                "a caller is told of a longer queue",
                event -> event instanceof AnnouncementBegan e && e.spoken().ahead() != null
                        ? new AnnouncementBegan(
                                e.call(),
                                e.queue(),
                                e.prompt(),
                                longer(e.spoken(), e.spoken().ahead()),
                                e.at())
                        : event);
        bugs.put("the same is told again and again", () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event instanceof AnnouncementBegan e && !e.spoken().notice() ? asNotice(e) : event);
                if (event instanceof AnnouncementBegan e && !e.spoken().notice())
                    turn.events.set(turn.events.size() - 1, e);
            }
        });
        bugs.put("a prompt is played into the talk", () -> new FloorBug() {
            @Override
            void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
                ask.accept(command);
                if (command instanceof TelephonyCommand.Connect it)
                    ask.accept(new TelephonyCommand.Play(
                            it.caller(), it.call(), turn.ids.get(), java.util.List.of(MadeEntries.sound(1)), null));
            }
        });
    }

    private static Spoken longer(Spoken spoken, int ahead) {
        return new Spoken(
                spoken.notice(), ahead + 5, spoken.expected(), spoken.message(), spoken.callback(), spoken.farewell());
    }

    /** A notice is no news, so the time of the last news stays. */
    private static AnnouncementBegan asNotice(AnnouncementBegan e) {
        var spoken = e.spoken();
        return new AnnouncementBegan(
                e.call(),
                e.queue(),
                e.prompt(),
                new Spoken(
                        true,
                        spoken.ahead(),
                        spoken.expected(),
                        spoken.message(),
                        spoken.callback(),
                        spoken.farewell()),
                e.at());
    }
}
