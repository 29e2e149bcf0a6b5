package io.seatline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that name values, such as {@code {{customer.name}}}. Only these names are known; nothing else is ever filled in. */
public final class ScriptText {
    public static final Set<String> NAMES =
            Set.of("customer.name", "customer.company", "customer.number", "agent.name", "queue.name", "today");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{0,60}?)\\s*}}");

    private ScriptText() {}

    /** The first name in the text that is not known; null when all are. */
    static @Nullable String unknownName(String text) {
        for (var name : namesIn(text)) if (!NAMES.contains(name)) return name;
        return null;
    }

    /** Braces that open or close a name and have no partner. */
    static boolean halfOpen(String text) {
        var rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    private static List<String> namesIn(String text) {
        var names = new ArrayList<String>();
        var found = PLACE.matcher(text);
        while (found.find()) names.add(found.group(1));
        return names;
    }
}
