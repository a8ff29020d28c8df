package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.CaseBench;
import app.redress.bench.DamageDefinition;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Definitions of damage from the command line, on a real case.
class DefineCommandTest {
    private static final Path CASE = Path.of("sample-data");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-10T06:00:00Z"));

    @TempDir
    private static Path folder;

    private static final Commands COMMANDS = new Commands(CLOCK, Map.of());

    @BeforeAll
    static void analysed() {
        COMMANDS.ok(
                "analyze",
                "--transactions",
                CASE + "/transactions.csv",
                "--access",
                CASE + "/access.csv",
                "--accounts",
                CASE + "/accounts.csv",
                "--case",
                at("case"),
                "--no-store",
                "--out",
                at("out"));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    /// @return what it printed
    private static String define(String... more) {
        return COMMANDS.ok(Stream.concat(Stream.of("define", "--case", at("case")), Stream.of(more))
                .toArray(String[]::new));
    }

    private static CaseFile open() {
        return CaseFile.open(folder.resolve("case"), "os", CLOCK);
    }

    private static DamageEstimate estimate(CaseFile file, Definition definition) {
        return file.estimates().stream()
                .filter(e -> e.definition() == definition)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBenchCountsWhatTheEstimatesOfTheOperatorsRulesSay() {
        try (CaseFile file = open()) {
            CaseBench bench = CaseBench.of(file);
            CaseBench.Result day = bench.result(bench.usual());
            DamageEstimate byDay = estimate(file, Definition.OPERATOR_DAY);
            assertThat(List.of(day.accounts(), day.yen())).isEqualTo(List.of(byDay.accounts(), byDay.amount()));
            CaseBench.Result single = bench.result(bench.usual().with(DamageDefinition.Method.SINGLE, 0));
            DamageEstimate bySingle = estimate(file, Definition.OPERATOR_SINGLE);
            assertThat(List.of(single.accounts(), single.yen()))
                    .isEqualTo(List.of(bySingle.accounts(), bySingle.amount()));
            assertThat(day.yen()).isPositive().isNotEqualTo(single.yen());
            DamageEstimate evidence = estimate(file, Definition.EVIDENCE);
            assertThat(List.of(day.victims(), day.due())).isEqualTo(List.of(evidence.accounts(), evidence.amount()));
            assertThat(day.accounts() - day.gained().size() + day.lost().size()).isEqualTo(day.victims());
        }
    }

    @Test
    void aDefinitionIsPrintedWithWhatItGainsAndLoses() {
        assertThat(define("window 6 h; charge >= 30000; spend >= 20000"))
                .startsWith("window 6 h; charge >= 30000; spend >= 20000\n")
                .contains("By the evidence: ", "Counted here, but no victim", "but not counted here");
    }

    @Test
    void boundariesAndHeatMapAreWritten() throws IOException {
        assertThat(define("", "--boundaries", "--flipping", at("flip.csv"), "--heat-map", at("heat.csv")))
                .containsPattern("  00:00 .* \\+?0 ")
                .contains("  23:00 ");
        assertThat(Files.readAllLines(folder.resolve("heat.csv")))
                .hasSize(1 + 16 * 16)
                .contains("10000,10000," + figure());
        assertThat(Files.readAllLines(folder.resolve("flip.csv")).getFirst()).endsWith("account_id,boundaries,counts");
    }

    private static String figure() {
        try (CaseFile file = open()) {
            DamageEstimate day = estimate(file, Definition.OPERATOR_DAY);
            return day.accounts() + "," + day.amount();
        }
    }

    @Test
    void aNamedDefinitionIsKeptInTheCaseAndInItsAuditLog() {
        define("spend >= 50000", "--save", "press");
        assertThat(define("--list")).contains("press = day; charge >= 10000; spend >= 50000;");
        assertThat(define("press")).startsWith("day; charge >= 10000; spend >= 50000;");
        define("--remove", "press");
        try (CaseFile file = open()) {
            assertThat(file.namedDefinitions()).isEmpty();
            assertThat(file.audit()
                            .entries(new ListQuery("DEFINITION_", "", false, 0, 9))
                            .rows())
                    .extracting(line -> line.action() + " " + line.subject())
                    .containsExactlyInAnyOrder("DEFINITION_SAVED press", "DEFINITION_REMOVED press");
        }
        assertThat(COMMANDS.run("define", "--case", at("case"), "press")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(COMMANDS.err()).contains("\"press\" is no part of a definition");
    }

    @Test
    void aWindowHasNoBoundariesToMove() {
        assertThat(COMMANDS.run("define", "--case", at("case"), "window 3 h", "--boundaries"))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(COMMANDS.err()).contains("no day boundary");
    }
}
