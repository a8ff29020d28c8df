package app.redress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks the rooms and their order as drawn in CONTRIBUTING.md. Each rule is also checked against a planted
/// violation.
class ArchitectureTest {
    private static final int JAVA_17 = 61;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.redress");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("app.redress.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("nothing looks up", ArchitectureRules::nothingLooksUp, lookingUp()),
                rule("nothing knows the main class", ArchitectureRules::nothingLooksUp, "attribution.KnowsMain"),
                rule(
                        "inner types stay inside their room",
                        ArchitectureRules::innerTypesStayInside,
                        "analysis.LooksBehindTheDoor",
                        "analysis.LooksIntoTheCase"),
                rule(
                        "packages have no cycles",
                        ArchitectureRules::packagesHaveNoCycles,
                        "casefile.session.Opens",
                        "report.Prints"),
                rule(
                        "the database is known only in casefile",
                        ArchitectureRules::onlyTheCasefileKnowsTheDatabase,
                        "analysis.AsksTheDatabase",
                        "analysis.AsksJdbi"),
                rule("JavaFX is known only in the console", ArchitectureRules::onlyTheConsoleKnowsJavaFx, "cli.Draws"),
                rule(
                        "CSV is known only in evidence and report",
                        ArchitectureRules::onlyEvidenceAndReportKnowCsv,
                        "simulation.WritesCsv"),
                rule("PDF is known only in the report", ArchitectureRules::onlyTheReportKnowsPdf, "cli.WritesPdf"),
                rule(
                        "view models know only beans and collections",
                        ArchitectureRules::viewModelsKnowOnlyBeansAndCollections,
                        "console.PaintedViewModel",
                        "console.PaintedViewModel$Part"),
                rule(
                        "the engine knows only Java and itself",
                        ArchitectureRules::theEngineKnowsOnlyJavaAndItself,
                        "screening.CountsWithALibrary",
                        "screening.ReadsEvidence"),
                rule(
                        "figures depend on no clock and no defaults",
                        ArchitectureRules::figuresDependOnNoClockAndNoDefaults,
                        "damages.LooksAtTheClock.today",
                        "damages.LooksAtTheClock.millis",
                        "damages.LooksAtTheClock.instant",
                        "damages.LooksAtTheClock.date",
                        "damages.LooksAtTheClock.zone",
                        "damages.LooksAtTheClock.locale",
                        "damages.LooksAtTheClock.charset"),
                rule(
                        "nothing opens a connection",
                        ArchitectureRules::nothingOpensAConnection,
                        "evidence.CallsHome.socket",
                        "evidence.CallsHome.http",
                        "evidence.CallsHome.url",
                        "evidence.CallsHome.name",
                        "evidence.CallsHome.address",
                        "evidence.CallsHome.connection",
                        "evidence.CallsHome.channel",
                        "evidence.CallsHome.directory",
                        "evidence.CallsHome.program",
                        "casefile.database.ListensAtAPort"));
    }

    /// One violation in every room except those on the top floor.
    private static String[] lookingUp() {
        return ArchitectureRules.FLOORS.subList(0, ArchitectureRules.FLOORS.size() - 1).stream()
                .flatMap(List::stream)
                .map(room -> room + ".LooksUp")
                .toArray(String[]::new);
    }

    private static Arguments rule(String name, Function<ArchitectureRules, ArchRule> rule, String... planted) {
        return Arguments.of(name, rule, List.of(planted));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProductFollowsTheRule(String name, Function<ArchitectureRules, ArchRule> rule, List<String> planted) {
        rule.apply(new ArchitectureRules("app.redress")).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aPlantedViolationIsFound(String name, Function<ArchitectureRules, ArchRule> rule, List<String> planted) {
        String report = rule.apply(new ArchitectureRules("app.redress.planted"))
                .evaluate(PLANTED)
                .getFailureReport()
                .toString();
        assertThat(planted).allSatisfy(violation -> assertThat(report).contains("app.redress.planted." + violation));
    }

    @Test
    void theEngineRunsOnJava17() throws IOException {
        for (String room : List.of("domain", "screening", "attribution")) {
            assertThat(versions(Path.of("target/classes/app/redress", room)))
                    .as(room)
                    .isNotEmpty()
                    .allSatisfy((file, version) -> assertThat(version).as(file).isEqualTo(JAVA_17));
        }
    }

    @Test
    void aClassCompiledForANewerJavaWouldBeFound() throws IOException {
        assertThat(versions(Path.of("target/test-classes/app/redress/planted/domain")))
                .containsKey("LooksUp.class")
                .allSatisfy((file, version) -> assertThat(version).isGreaterThan(JAVA_17));
    }

    /// Any of these in the database URL makes it listen on, or call, a port.
    @Test
    void theDatabaseIsNeverStartedAsAServer() throws IOException {
        assertThat(namesAServer(Path.of("target/classes/app/redress"))).isEmpty();
        assertThat(namesAServer(Path.of("target/test-classes/app/redress/planted/casefile/database")))
                .containsExactly("ListensAtAPort.class");
    }

    private static List<String> namesAServer(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> classes =
                    files.filter(f -> f.toString().endsWith(".class")).toList();
            assertThat(classes).isNotEmpty();
            List<String> found = new ArrayList<>();
            for (Path file : classes) {
                String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of("AUTO_SERVER", "h2:tcp:", "h2:ssl:").anyMatch(constants::contains)) {
                    found.add(folder.relativize(file).toString());
                }
            }
            return found;
        }
    }

    private static Map<String, Integer> versions(Path folder) throws IOException {
        Map<String, Integer> versions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                    in.skipNBytes(6);
                    versions.put(folder.relativize(file).toString(), in.readUnsignedShort());
                }
            }
        }
        return versions;
    }
}
