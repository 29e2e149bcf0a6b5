package io.seatline.telephony;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The law of names and directions, for this module. */
final class TelephonyArchitectureTest {
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.seatline.telephony");

    @Test
    void asterisk_is_touched_by_classes_that_say_so() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.seatline\\.telephony\\.asterisk\\.(Ami|Agi|Ari|Asterisk).*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.asteriskjava..", "java.net.http..")
                .check(ours);
    }

    @Test
    void netty_is_touched_by_classes_that_say_so() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Netty[^.]*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(ours);
    }

    @Test
    void the_contract_knows_nobody() {
        noClasses()
                .that()
                .resideInAPackage("io.seatline.telephony")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("io.seatline.telephony", "java..", "org.jspecify.."))
                .check(ours);
    }

    @Test
    void the_module_knows_nobody_else_of_ours_and_no_framework() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.seatline..").and(resideOutsideOfPackages("io.seatline.telephony..")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "com.fasterxml..", "tools.jackson..")
                .check(ours);
    }

    @Test
    void packages_do_not_know_each_other_in_circles() {
        slices().matching("io.seatline.telephony.(*)..")
                .should()
                .notDependOnEachOther()
                .check(ours);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(
                        ".*(Manager|Helper|Util|Utils|Impl|Data|Info|Processor|Common|Base|Service|Handler|Status)")
                .check(ours);
    }
}
