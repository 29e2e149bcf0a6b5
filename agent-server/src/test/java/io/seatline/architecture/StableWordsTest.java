package io.seatline.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The words that others depend on: what the desk protocol calls its messages, what the journal calls its events, slugs,
 * alarm kinds and audit words. They stand in a file, so that a rename is seen for what it is.
 */
class StableWordsTest {
    private static final Path FILE = Path.of("src/test/resources/stable-words.txt");
    /** Such as {@code "queue-name-taken"}. The doctor and the benches name sentences of their own so, which nobody depends on. */
    private static final Pattern SLUG = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    @Test
    void no_stable_word_changes_unseen() throws IOException {
        var now = new StringBuilder(
                "# Public words. A line that goes or changes breaks somebody; -Dupdate=true rewrites the file.\n");
        var words = new TreeMap<String, TreeSet<String>>();
        words.put("desk message", children("io.seatline.desk.DeskMessage"));
        words.put("desk update", children("io.seatline.desk.DeskUpdate"));
        words.put("journal event", children("io.seatline.kernel.DomainEvent"));
        words.put("slug", slugs());
        words.forEach((kind, all) ->
                all.forEach(word -> now.append(kind).append(' ').append(word).append('\n')));
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, now);
        }
        assertEquals(
                Files.readString(FILE),
                now.toString(),
                "a public word changed; if it is meant, run with -Dupdate=true");
    }

    private static TreeSet<String> children(String parent) {
        var names = new TreeSet<String>();
        for (JavaClass c : House.CLASSES) {
            if (c.isAssignableTo(parent)
                    && !c.isInterface()
                    && !c.getModifiers().contains(JavaModifier.ABSTRACT)) {
                names.add(c.getSimpleName());
            }
        }
        return names;
    }

    private static TreeSet<String> slugs() throws IOException {
        var slugs = new TreeSet<String>();
        Path root = Path.of("").toAbsolutePath().getParent();
        for (Path file : House.sources().keySet()) {
            String name = file.toString();
            if (root != null
                    && name.startsWith("agent-server/src/main")
                    && !name.endsWith("Config.java")
                    // What the doctor finds leaves the program as sentences only.
                    && !name.contains("/doctor/")
                    && !name.contains("/app/Doctor")
                    && !name.contains("/bench/")) {
                var found = SLUG.matcher(Files.readString(root.resolve(file)));
                while (found.find()) {
                    slugs.add(found.group(1));
                }
            }
        }
        return slugs;
    }
}
