package io.grapevine.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.grapevine.odd.Submodel;
import io.grapevine.scenario.odd.ModelDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The arrows of docs/architecture.md. The app sees every module, so all of them are held here. A package that holds no
 * classes yet breaks nothing; one that the table does not know does.
 */
@AnalyzeClasses(packages = "io.grapevine", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "io.grapevine.";

    /** Packages of sim-core, from the ground up, and what each may import besides itself. */
    private static final Map<String, Set<String>> MAY_IMPORT = mayImport();

    private static final DescribedPredicate<JavaClass> IN_SIM_CORE =
            describe("are in sim-core", ArchitectureTest::inSimCore);

    private static final DescribedPredicate<JavaClass> IN_SCENARIOS =
            describe("are in scenarios", ArchitectureTest::inScenarios);

    @ArchTest
    static final ArchRule sim_core_packages_import_only_what_their_row_allows =
            classes().that(IN_SIM_CORE).should(obeyTheirRow()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule sim_core_imports_no_other_module = noClasses()
            .that(IN_SIM_CORE)
            .should()
            .dependOnClassesThat(describe("are ours but not in sim-core", type -> ours(type) && !inSimCore(type)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule scenarios_import_only_sim_core = noClasses()
            .that(IN_SCENARIOS)
            .should()
            .dependOnClassesThat(describe(
                    "are ours but in neither scenarios nor sim-core",
                    type -> ours(type) && !inScenarios(type) && !inSimCore(type)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_imports_the_app = noClasses()
            .that()
            .resideOutsideOfPackage("io.grapevine.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.grapevine.app..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_bridge_knows_jgrapht =
            onlyIn("io.grapevine.network.bridge..", "org.jgrapht..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_stats_knows_commons =
            onlyIn("io.grapevine.stats..", "org.apache.commons..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule sim_core_has_no_files_charts_or_console = noClasses()
            .that(IN_SIM_CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.nio.file..",
                    "java.net..",
                    "java.awt..",
                    "javax.swing..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "org.knowm.xchart..",
                    "de.erichseifert..",
                    "picocli..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_describes_itself_is_part_of_a_model = classes()
            .that(describe("carry @Submodel", type -> submodels(type).length > 0))
            .should(new ArchCondition<>("stand in the parts of an @Overview") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Set<Submodel> known = ModelDescription.kinds().stream()
                            .flatMap(kind -> ModelDescription.of(kind).submodels().stream())
                            .collect(Collectors.toSet());
                    if (!known.containsAll(List.of(submodels(type)))) {
                        events.add(SimpleConditionEvent.violated(
                                type,
                                type.getName() + " describes a sub-model that no model names: add the class to parts in"
                                        + " the @Overview of each model that uses it"));
                    }
                }
            });

    private static Submodel[] submodels(JavaClass type) {
        boolean carries = type.isAnnotatedWith(Submodel.class) || type.isAnnotatedWith(Submodel.Several.class);
        return carries ? type.reflect().getAnnotationsByType(Submodel.class) : new Submodel[0];
    }

    private static Map<String, Set<String>> mayImport() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        rows.put("odd", Set.of());
        rows.put("random", Set.of());
        rows.put("kernel", Set.of("random"));
        rows.put("network", Set.of("random"));
        rows.put("network.bridge", Set.of("network", "random"));
        rows.put("population", Set.of("network", "random"));
        rows.put("platform", Set.of("random"));
        rows.put("campaign", Set.of("network", "population", "platform", "random"));
        rows.put("outcome", Set.of("campaign", "stats"));
        rows.put("propagation", Set.copyOf(rows.keySet()));
        rows.put("stats", Set.of());
        rows.put("seeding", Set.copyOf(rows.keySet()));
        rows.put("experiment", Set.copyOf(rows.keySet()));
        rows.put("spi", downFrom("experiment", rows));
        rows.put("optimize", downFrom("experiment", rows));
        return rows;
    }

    private static Set<String> downFrom(String row, Map<String, Set<String>> rows) {
        Set<String> all = new TreeSet<>(rows.getOrDefault(row, Set.of()));
        all.add(row);
        return all;
    }

    private static ArchCondition<JavaClass> obeyTheirRow() {
        return new ArchCondition<>("import only what the row of their package allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = row(type);
                Set<String> allowed = MAY_IMPORT.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + ": package " + from + " has no row in docs/architecture.md"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String to = row(target);
                    if (inSimCore(target) && !to.equals(from) && !to.equals("odd") && !allowed.contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                "%s may not import %s (it may: %s): %s"
                                        .formatted(from, to, new TreeSet<>(allowed), dependency.getDescription())));
                    }
                }
            }
        };
    }

    /** The longest row of the table that holds the class, or its own package where none does. */
    private static String row(JavaClass type) {
        String inside = type.getPackageName().startsWith(ROOT)
                ? type.getPackageName().substring(ROOT.length())
                : type.getPackageName();
        String best = "";
        for (String row : MAY_IMPORT.keySet()) {
            if ((inside + ".").startsWith(row + ".") && row.length() > best.length()) {
                best = row;
            }
        }
        return best.isEmpty() ? inside : best;
    }

    private static ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static boolean ours(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT);
    }

    private static boolean inSimCore(JavaClass type) {
        return ours(type) && isFrom(type, "sim-core");
    }

    private static boolean inScenarios(JavaClass type) {
        return ours(type) && isFrom(type, "scenarios");
    }

    /** Whether a class was compiled in a module: its class file lies below target/ there, loose or in a jar. */
    private static boolean isFrom(JavaClass type, String module) {
        return type.getBaseComponentType()
                .getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.contains("/" + module + "/target/") || uri.contains("/grapevine-" + module + "-"))
                .isPresent();
    }
}
