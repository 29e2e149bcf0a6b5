package io.seatline.bench;

import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** The product's switch with a clock at the door: every command that leaves and every event that was taken in, with its instant. */
final class StampedTelephony implements Telephony {
    private final Telephony real;
    private final List<BiConsumer<TelephonyCommand, Long>> commands = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<TelephonyEvent, Long>> events = new CopyOnWriteArrayList<>();

    StampedTelephony(Telephony real) {
        this.real = real;
    }

    void onCommand(BiConsumer<TelephonyCommand, Long> listener) {
        commands.add(listener);
    }

    /** Told after the floor was. */
    void onEvent(BiConsumer<TelephonyEvent, Long> listener) {
        events.add(listener);
    }

    @Override
    public void start(Listener listener) {
        real.start(event -> {
            long at = System.nanoTime();
            listener.on(event);
            events.forEach(told -> told.accept(event, at));
        });
    }

    @Override
    public void execute(TelephonyCommand command) {
        long at = System.nanoTime();
        real.execute(command);
        commands.forEach(told -> told.accept(command, at));
    }

    @Override
    public void close() {
        real.close();
    }
}
