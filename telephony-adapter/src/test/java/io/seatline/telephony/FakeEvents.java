package io.seatline.telephony;

import io.seatline.telephony.Telephony.Listener;
import io.seatline.telephony.TelephonyEvent.LegEvent;
import io.seatline.telephony.TelephonyEvent.NodeEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Events on their way from the {@link FakeTelephony}: in order, or as badly as the contract of {@link Telephony} allows. */
public final class FakeEvents {
    private final List<TelephonyEvent> waiting = new ArrayList<>();
    private Listener listener = event -> {};

    /** Delivers all, also those that come of the delivery. Returns how many there were. */
    public int deliver() {
        int count = 0;
        for (; !waiting.isEmpty(); count++) listener.on(waiting.removeFirst());
        return count;
    }

    /**
     * Delivers all, with events of different legs in any order and one in ten delivered twice. The events of one leg keep
     * their order, and nothing overtakes a word about the whole node.
     */
    public int deliver(RandomGenerator random) {
        int count = 0;
        for (; !waiting.isEmpty(); count++) {
            TelephonyEvent event = waiting.remove(anyThatMayBeNext(random));
            listener.on(event);
            if (random.nextInt(10) == 0) listener.on(event);
        }
        return count;
    }

    public List<TelephonyEvent> waiting() {
        return List.copyOf(waiting);
    }

    void to(Listener newListener) {
        listener = newListener;
    }

    void add(TelephonyEvent event) {
        waiting.add(event);
    }

    public void clear() {
        waiting.clear();
    }

    private int anyThatMayBeNext(RandomGenerator random) {
        List<Integer> possible = new ArrayList<>();
        Set<Object> streams = new HashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            TelephonyEvent event = waiting.get(i);
            if (event instanceof NodeEvent) {
                if (i == 0) possible.add(i);
                break;
            }
            if (streams.add(
                    event instanceof LegEvent leg ? leg.leg() : event.getClass().getEnclosingClass())) possible.add(i);
        }
        return possible.get(random.nextInt(possible.size()));
    }
}
