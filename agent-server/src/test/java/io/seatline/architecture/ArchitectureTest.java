package io.seatline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.seatline.architecture.House.CLASSES;
import static io.seatline.architecture.House.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.PlainSQL;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The law: a class that touches a technology carries its name, and each part knows only whom it may know. */
class ArchitectureTest {
    /** Technology, the packages it lives in, the names of the files that may touch it. {@code app} wires and may touch all. */
    private record Technology(String name, List<String> packages, String files) {}

    private static final Set<String> PHONE_ACCOUNTS = Set.of("LineEndpoint", "LineSecrets");

    private static final List<Technology> TECHNOLOGIES = List.of(
            new Technology("jOOQ", List.of("org.jooq..", ROOT + ".db.*.."), "Jooq.*"),
            new Technology("the switch's libraries", List.of("org.asteriskjava.."), "(Ami|Agi|Ari|Asterisk).*"),
            new Technology("HTTP out", List.of("java.net.http.."), "(Ami|Agi|Ari|Asterisk|Http).*"),
            new Technology("S3", List.of("software.amazon.awssdk.."), "S3.*"),
            new Technology("Netty", List.of("io.netty.."), "Netty.*"),
            new Technology("Lucene", List.of("org.apache.lucene.."), "Lucene.*"),
            new Technology("CSV", List.of("de.siegmar.fastcsv.."), "FastCsv.*"),
            new Technology("spreadsheets", List.of("org.dhatim.fastexcel.."), "Fastexcel.*"),
            new Technology("XML", List.of("javax.xml..", "org.w3c..", "org.xml.."), "Xlsx.*"),
            new Technology("Micrometer", List.of("io.micrometer.."), ".*Metrics"),
            new Technology(
                    "the web",
                    List.of("org.springframework..", "jakarta.servlet..", "io.swagger.."),
                    ".*(Endpoint|Config)"),
            new Technology(
                    "JSON", List.of("tools.jackson..", "com.fasterxml.jackson.."), "(Json.*|.*Endpoint|.*Config)"));

    /** Which parts of ours a part may know. What is not here may know nobody. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("db", Set.of()),
            Map.entry("kernel", Set.of()),
            Map.entry("telephony", Set.of()),
            Map.entry("telephony.asterisk", Set.of("telephony", "telephony.audio")),
            Map.entry("telephony.audio", Set.of("telephony")),
            Map.entry("kb", Set.of("db")),
            Map.entry("sheet", Set.of("kernel")),
            Map.entry("audit", Set.of("kernel", "sheet")),
            Map.entry("account", Set.of("kernel", "audit")),
            Map.entry("alarm", Set.of("kernel", "account", "audit")),
            Map.entry("call", Set.of("kernel", "telephony")),
            Map.entry("agent", Set.of("kernel")),
            Map.entry("routing", Set.of("kernel", "call", "agent", "account", "audit")),
            Map.entry("sealing", Set.of()),
            Map.entry("recording", Set.of("kernel", "call", "telephony", "sealing", "account", "audit")),
            Map.entry("keeping", Set.of("kernel", "account", "audit", "recording")),
            Map.entry("scorecard", Set.of("kernel", "account", "audit")),
            Map.entry("quality", Set.of("kernel", "account", "audit", "recording", "scorecard")),
            Map.entry("calibration", Set.of("kernel", "account", "audit", "quality", "scorecard")),
            Map.entry("coaching", Set.of("kernel", "account", "audit", "quality", "scorecard")),
            Map.entry("rectification", Set.of("kernel", "account", "audit", "quality", "scorecard")),
            // Of a score it knows the number alone: it reads what counts.
            Map.entry("award", Set.of("kernel", "account", "audit", "recording", "sheet")),
            Map.entry("sampling", Set.of("acoustics", "kernel", "account", "audit", "quality", "scorecard")),
            Map.entry("evidence", Set.of("kernel")),
            Map.entry("acoustics", Set.of()),
            Map.entry("listening", Set.of("kernel", "account", "audit", "recording", "acoustics")),
            Map.entry(
                    "transcript",
                    Set.of("kernel", "account", "audit", "recording", "sealing", "acoustics", "listening")),
            Map.entry("entry", Set.of("kernel", "account", "audit", "telephony")),
            // What callers leave rests in a vault as recordings do.
            Map.entry("voicemail", Set.of("kernel", "account", "customer", "audit", "recording", "sealing")),
            Map.entry("callback", Set.of("kernel", "call", "entry", "history", "account", "customer", "audit")),
            Map.entry("floor", Set.of("kernel", "call", "agent", "routing", "recording", "entry", "telephony")),
            Map.entry("customer", Set.of("kernel", "account", "audit")),
            Map.entry("script", Set.of("kernel", "account", "audit", "sheet")),
            Map.entry("phone", Set.of("kernel", "account", "audit")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "kernel",
                            "sheet",
                            "account",
                            "agent",
                            "call",
                            "routing",
                            "entry",
                            "script",
                            "customer",
                            "audit")),
            Map.entry(
                    "desk",
                    Set.of(
                            "kernel",
                            "floor",
                            "call",
                            "agent",
                            "routing",
                            "entry",
                            "customer",
                            "kb",
                            "account",
                            "audit")),
            Map.entry("history", Set.of("kernel", "call", "agent", "routing", "recording", "account", "audit")),
            // It plays the customers and, for the past, the switch.
            Map.entry(
                    "demo",
                    Set.of(
                            "kernel",
                            "account",
                            "routing",
                            "entry",
                            "customer",
                            "call",
                            "agent",
                            "floor",
                            "history",
                            "recording",
                            "telephony",
                            "telephony.audio")));

    /** A map that forgets is a plain thing: no input, no output, no thread of its own. */
    private static final String FORGETFUL_MAP = "com.github.benmanes.caffeine.cache..";

    /** They wire everything to everything. */
    private static final Set<String> KNOW_ALL = Set.of("app", "doctor", "bench");

    private static final Pattern BANNED_NAME = Pattern.compile(
            "(.*(Manager|Helper|Utils?|Impl|Data|Info|Processor|Common|Base|Status|Handler)|Abstract.*Factory|Service)");

    @Test
    void who_touches_a_technology_carries_its_name() {
        for (Technology technology : TECHNOLOGIES) {
            noClasses()
                    .that(House.classes(
                            "not named for " + technology.name(),
                            c -> !wires(c) && !House.fileName(c).matches(technology.files())))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(technology.packages().toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    /** Everything else lives on the JDK, SLF4J and JSpecify alone; the database module also on its drivers. */
    @Test
    void a_plain_name_promises_plain_java() {
        classes()
                .that(House.classes(
                        "with a plain name",
                        c -> !wires(c)
                                && !House.part(c).equals("db")
                                && TECHNOLOGIES.stream()
                                        .noneMatch(t -> House.fileName(c).matches(t.files()))))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "javax.crypto..",
                        "org.slf4j..",
                        "org.jspecify..",
                        FORGETFUL_MAP,
                        // Arithmetic and nothing else.
                        "org.apache.commons.statistics..",
                        ROOT + "..")
                .check(CLASSES);
    }

    @Test
    void each_part_knows_only_whom_it_may() {
        var wrong = new TreeSet<String>();
        for (JavaClass c : CLASSES) {
            String part = House.part(c);
            if (KNOW_ALL.contains(part)) {
                continue;
            }
            Set<String> allowed = KNOWS.getOrDefault(part, Set.of());
            c.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .filter(target -> !House.generated(target))
                    .filter(target -> !House.part(target).equals(part) && !allowed.contains(House.part(target)))
                    // They hand phone accounts to the switch and ask nothing of it.
                    .filter(target -> !PHONE_ACCOUNTS.contains(c.getSimpleName().replaceAll("\\$.*", ""))
                            || !House.part(target).equals("telephony"))
                    .forEach(target -> wrong.add(c.getName() + " knows " + target.getName()));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void parts_are_free_of_cycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Text that becomes SQL is where injection lives; the typed language has no such place. */
    @Test
    void nobody_writes_plain_sql() {
        noClasses()
                .should()
                .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("it takes plain SQL") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        CodeUnitCallTarget target = call.getTarget();
                        return target.getOwner().getPackageName().startsWith("org.jooq")
                                && target.resolveMember()
                                        .map(member -> member.isAnnotatedWith(PlainSQL.class))
                                        .orElse(false);
                    }
                })
                .check(CLASSES);
    }

    @Test
    void nobody_reads_java_objects_from_bytes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        var wrong = CLASSES.stream()
                .filter(c -> BANNED_NAME.matcher(c.getSimpleName()).matches())
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_package_says_what_it_is_and_that_null_is_marked() {
        var wrong = new TreeSet<String>();
        for (JavaClass c : CLASSES) {
            if (!c.getPackage().isAnnotatedWith(NullMarked.class)) {
                wrong.add(c.getPackageName());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void the_kernel_stays_small() {
        long files = CLASSES.stream()
                .filter(c -> House.part(c).equals("kernel"))
                .map(House::fileName)
                .distinct()
                .count();
        assertTrue(files <= 15, "kernel has " + files + " files");
    }

    @Test
    void no_file_grows_beyond_500_lines() {
        var sources = House.sources();
        assertTrue(sources.size() > 50, "the sources were not found");
        sources.forEach((file, lines) -> {
            if (lines > 300) {
                System.out.println("a smell: " + file + " has " + lines + " lines");
            }
        });
        assertEquals(
                List.of(),
                sources.entrySet().stream().filter(e -> e.getValue() > 500).toList());
    }

    private static boolean wires(JavaClass c) {
        return KNOW_ALL.contains(House.part(c));
    }
}
