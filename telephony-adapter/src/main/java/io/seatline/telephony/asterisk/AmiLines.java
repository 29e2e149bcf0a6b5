package io.seatline.telephony.asterisk;

import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.LineReachable;
import io.seatline.telephony.TelephonyEvent.LineUnreachable;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines have a phone, from the words about their contacts. A phone that registers anew brings the word of its new
 * contact before the word that the old one is gone, so each contact is remembered, not just a yes or no.
 */
final class AmiLines {
    private final Map<LineId, Set<String>> contacts = new HashMap<>();

    void contact(AmiMessage event, Instant at, List<TelephonyEvent> told) {
        LineId line = lineId(event.get("AOR"));
        if (line == null) return;
        Set<String> known = contacts.computeIfAbsent(line, any -> new HashSet<>());
        switch (event.get("ContactStatus")) {
            case "Created", "Reachable", "NonQualified", "Updated" -> {
                known.add(event.get("URI"));
                told.add(new LineReachable(line, at));
            }
            case "Removed", "Unreachable" -> {
                known.remove(event.get("URI"));
                if (known.isEmpty()) told.add(new LineUnreachable(line, at));
            }
            default -> {} // Unknown: a static contact that was not asked yet
        }
    }

    /** The contacts' addresses of a line, as far as they were told. */
    Set<String> of(LineId line) {
        return Set.copyOf(contacts.getOrDefault(line, Set.of()));
    }

    static @Nullable LineId lineId(String name) {
        return name.matches("[a-z0-9-]{1,40}") && !name.equals("trunk") && !name.equals("carrier-to-us")
                ? new LineId(name)
                : null;
    }
}
