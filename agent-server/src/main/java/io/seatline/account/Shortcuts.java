package io.seatline.account;

import io.seatline.kernel.Refused;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The keys a person chose instead of the product's own, checked: an action's name to the key's name. What is not here
 * keeps its usual key. Which actions there are is the page's matter.
 */
public record Shortcuts(Map<String, String> keys) {
    private static final int MOST = 60;
    private static final Pattern ACTION = Pattern.compile("[a-zA-Z]{1,40}");
    /** One character that can be seen (digits stay for codes and the keypad), or F2 to F10: the rest is the browser's. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{P}\\p{S}&&[^a-z]]|F([2-9]|10)");

    public Shortcuts {
        if (keys.size() > MOST) throw Refused.invalid("keys", "out-of-range", Map.of("min", 0, "max", MOST));
        keys.forEach((action, key) -> {
            if (!ACTION.matcher(action).matches()
                    || key == null
                    || !KEY.matcher(key).matches()) throw Refused.invalid("keys", "key-invalid", Map.of());
        });
        if (new HashSet<>(keys.values()).size() != keys.size()) throw Refused.invalid("keys", "key-twice", Map.of());
        keys = Map.copyOf(keys);
    }
}
