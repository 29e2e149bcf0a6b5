package io.seatline.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The product's classes and sources, for the rules. */
final class House {
    static final String ROOT = "io.seatline";
    private static final List<String> MODULES = List.of("db", "telephony-adapter", "knowledge-base", "agent-server");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages(ROOT)
            .that(new DescribedPredicate<>("written by us") {
                @Override
                public boolean test(JavaClass c) {
                    return !generated(c);
                }
            });

    private House() {}

    /** jOOQ's classes lie below {@code io.seatline.db}, one package for each schema. */
    static boolean generated(JavaClass c) {
        return c.getPackageName().startsWith(ROOT + ".db.") || c.getName().startsWith(ROOT + ".db.DefaultCatalog");
    }

    /** The name that stands at the file: of the outermost class. */
    static String fileName(JavaClass c) {
        String name = c.getName().substring(c.getPackageName().length() + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    /** The feature or part: {@code telephony.asterisk} of {@code io.seatline.telephony.asterisk}. */
    static String part(JavaClass c) {
        return c.getPackageName().equals(ROOT) ? "" : c.getPackageName().substring(ROOT.length() + 1);
    }

    static DescribedPredicate<JavaClass> classes(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Every source file of ours, by its path from the repository's root, with its number of lines. */
    static Map<Path, Integer> sources() {
        Path root = Path.of("").toAbsolutePath().getParent();
        if (root == null) {
            throw new IllegalStateException("run from a module");
        }
        var lines = new java.util.TreeMap<Path, Integer>();
        for (String module : MODULES) {
            collect(root, root.resolve(module).resolve("src"), ".java", lines);
        }
        collect(root, root.resolve("agent-web/src"), ".ts", lines);
        collect(root, root.resolve("agent-web/src"), ".tsx", lines);
        return lines;
    }

    private static void collect(Path root, Path folder, String end, Map<Path, Integer> lines) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(end))
                    // Made from openapi.json.
                    .filter(f -> !f.endsWith("wire/schema.d.ts"))
                    .toList()) {
                lines.put(root.relativize(file), Files.readAllLines(file).size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
