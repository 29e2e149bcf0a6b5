package io.seatline.app;

import io.seatline.db.DatabaseProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the program says to the person who starts it, in that person's language. */
final class StartupSentence {
    private StartupSentence() {}

    @SuppressWarnings("SystemOut") // it is meant for the terminal, and a log would keep the password
    static void say(String key, Object... values) {
        System.out.println(MessageFormat.format(bundle().getString(key), values));
    }

    static String about(DatabaseProblem problem) {
        String key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return fill(bundle().getString(key), problem.params());
    }

    static String aboutPort(int port) {
        return fill(bundle().getString("port-in-use"), Map.of("port", Integer.toString(port)));
    }

    static ResourceBundle bundle() {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        return ResourceBundle.getBundle(
                "startup",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String fill(String sentence, Map<String, String> values) {
        String filled = sentence;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
