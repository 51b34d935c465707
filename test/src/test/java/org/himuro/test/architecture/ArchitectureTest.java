package org.himuro.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.himuro.lims.shared.Fact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The structure of the application, held by rules; each rule has been seen to fail on a planted violation. */
class ArchitectureTest {
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.himuro.labels", "org.himuro.sop", "org.himuro.integrations", "org.himuro.lims");
    }

    private static void holds(ArchRule rule) {
        rule.check(all.that(DescribedPredicate.describe(
                "written by us",
                c -> !c.getName().contains("$Definition")
                        && !c.getName().contains("$Introspection")
                        && !c.getName().contains("$Intercepted")
                        && !c.getSimpleName().startsWith("$"))));
    }

    private static boolean usable(String user, JavaClass used) {
        var context = ContextTable.contextOf(used.getPackageName());
        if (context.isEmpty() || context.equals(user) || ContextTable.TECHNICAL.contains(context)) {
            return true;
        }
        return ContextTable.isRoot(used.getPackageName()) && ContextTable.mayUse(user, context)
                || context.equals("ledger") && used.getPackageName().endsWith(".ledger.model");
    }

    @Test
    void a_context_uses_only_those_above_it_and_only_their_root_packages() {
        for (var context : ContextTable.IN_ORDER) {
            if (ContextTable.TO_COME.contains(context)) {
                continue;
            }
            holds(noClasses()
                    .that()
                    .resideInAPackage(ContextTable.ROOT + context + "..")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "are internals of another context, or of one below " + context,
                            (JavaClass used) -> !usable(context, used))));
        }
    }

    @Test
    void the_contexts_found_are_the_contexts_listed_and_each_says_what_it_is() {
        var found = new TreeSet<String>();
        all.forEach(c -> found.add(ContextTable.contextOf(c.getPackageName())));
        found.remove("");
        var listed = new TreeSet<>(ContextTable.IN_ORDER);
        listed.removeAll(ContextTable.TO_COME);
        listed.addAll(ContextTable.TECHNICAL);
        assertThat(found).isEqualTo(listed);
        for (var context : found) {
            assertThat(all.stream().anyMatch(c -> c.getName().equals(ContextTable.ROOT + context + ".package-info")))
                    .as("package-info of " + context)
                    .isTrue();
        }
    }

    @Test
    void the_three_libraries_know_neither_each_other_nor_the_application() {
        for (var library : Map.of(
                        "labels", "sop integrations lims",
                        "sop", "labels integrations lims",
                        "integrations", "labels sop lims")
                .entrySet()) {
            var others = java.util.Arrays.stream(library.getValue().split(" "))
                    .map(o -> "org.himuro." + o + "..")
                    .toArray(String[]::new);
            holds(noClasses()
                    .that()
                    .resideInAPackage("org.himuro." + library.getKey() + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others)
                            .or(resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "javax.sql.."))));
        }
    }

    @Test
    void models_are_pure() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.himuro.lims..model..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.micronaut..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "org.slf4j..",
                        "java.net..",
                        "org.himuro.lims..application..",
                        "org.himuro.lims..adapter..",
                        "org.himuro.lims.platform..")));
    }

    @Test
    void outside_adapters_and_the_technical_context_there_is_no_hidden_clock_and_no_hidden_randomness() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("..adapter..", "org.himuro.lims.platform..", "org.himuro.lims.demo..")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("a hidden clock or random id", ArchitectureTest::hidden)));
    }

    private static boolean hidden(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getFullName();
        var name = access.getTarget().getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.equals("java.util.UUID") && name.equals("randomUUID");
    }

    @Test
    void adapters_are_nobody_elses_business() {
        holds(classes()
                .that()
                .resideInAPackage("org.himuro.lims..adapter..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic());
        holds(noClasses()
                .that()
                .resideInAPackage("org.himuro.lims..application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.himuro.lims..adapter.."));
    }

    @Test
    void facts_are_records() {
        holds(classes()
                .that()
                .areAssignableTo(Fact.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords());
    }

    @Test
    void names_say_what_a_thing_is() {
        holds(noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Bean)$"));
    }

    /** A tube, a report or a series on its way from one state to the next, inside one call. */
    private static final Set<String> ON_THEIR_WAY = Set.of(
            "TubeChange",
            "TubeReport",
            "OrderChange",
            "ImportChange",
            "Faults",
            "TubeCheck",
            "PlaceCheck",
            "Excursions",
            "Course");

    @Test
    void fields_are_final_and_nothing_is_injected_into_them() {
        holds(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.himuro.lims..")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("..adapter..", "org.himuro.lims.platform..")
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are not on their way from one state to the next",
                        c -> !ON_THEIR_WAY.contains(c.getSimpleName())))
                .should()
                .beFinal());
        holds(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void no_verb_answers_with_an_object_or_a_map_of_objects() {
        holds(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.himuro.lims..application..")
                .and()
                .doNotHaveName("equals")
                .should(haveReturnType(ofObjects())));
    }

    private static DescribedPredicate<JavaMethod> ofObjects() {
        return DescribedPredicate.describe(
                "an answer without a shape",
                method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Object.class)));
    }

    private static ArchCondition<JavaMethod> haveReturnType(DescribedPredicate<JavaMethod> which) {
        return ArchCondition.from(which);
    }
}
