package io.seatline.app;

import io.seatline.db.DatabaseProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the program says to the person who starts it, in that person's language. */
final class StartupSentence {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private StartupSentence() {}

    /**
     * Makes the program speak as the environment asks: Java follows it only where that language is installed, and cannot write
     * Chinese to the terminal where it is not.
     */
    static void speakAsAsked() {
        String asked = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse("");
        if (asked.startsWith("zh")) Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** For the terminal alone; a log would keep the password. */
    @SuppressWarnings("SystemOut")
    static void say(String word, Map<String, String> values) {
        System.out.println(of(word, values));
    }

    static String about(DatabaseProblem problem) {
        return of(word(problem), problem.params());
    }

    static String word(DatabaseProblem problem) {
        return problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String aboutPort(String setting, int port) {
        return of("port-taken", Map.of("setting", setting, "port", Integer.toString(port)));
    }

    static String of(String word, Map<String, String> values) {
        return in(language(), word, values);
    }

    /** The same in each language there is. */
    static List<String> inAll(String word, Map<String, String> values) {
        return LANGUAGES.stream().map(language -> in(language, word, values)).toList();
    }

    private static String in(Locale language, String word, Map<String, String> values) {
        String sentence = Stream.of("startup", "doctor")
                .map(file -> ResourceBundle.getBundle(
                        file,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .filter(words -> words.containsKey(word))
                .findFirst()
                .map(words -> words.getString(word))
                .orElseThrow(() -> new IllegalArgumentException("no sentence for " + word));
        for (var value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }

    private static Locale language() {
        return Locale.getDefault().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
