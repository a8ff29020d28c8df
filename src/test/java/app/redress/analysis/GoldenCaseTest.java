package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.imports.CsvTable;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Hand-written incidents, each a folder of exports with the expected results.
class GoldenCaseTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(f -> String.valueOf(f.getFileName())).sorted().toList().stream();
        }
    }

    static Map<EvidenceKind, List<Path>> exportsIn(Path folder) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = folder.resolve(kind.name().toLowerCase(java.util.Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        return files;
    }

    private static Findings analysed(String name) {
        return Analysis.run(
                AnalysisRequest.of(exportsIn(CASES.resolve(name)), PolicyFile.shipped(ZoneId.of("Asia/Tokyo")), 2),
                Progress.NONE);
    }

    private static List<String> expected(String name, String file, List<String> columns) {
        List<String> lines = new ArrayList<>();
        CsvTable.read(
                CASES.resolve(name).resolve(file),
                columns,
                row -> lines.add(columns.stream().map(row::text).collect(Collectors.joining(","))));
        return lines;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAccountMatchesItsExpectedVerdictAndAmounts(String name) {
        Map<String, AccountFinding> found = analysed(name).accounts().stream()
                .collect(Collectors.toMap(AccountFinding::account, Function.identity()));
        List<String> columns = List.of(
                "account_id",
                "victim",
                "unauthorised_charges",
                "unauthorised_spend",
                "own_money_lost",
                "residual",
                "due");
        List<String> expected = expected(name, "expected-accounts.csv", columns);
        List<String> actual = expected.stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .map(account -> line(account, found.get(account)))
                .toList();
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    private static String line(String account, @org.jspecify.annotations.Nullable AccountFinding finding) {
        Figures f = finding == null ? Figures.NONE : finding.damages().point();
        boolean victim = finding != null && finding.timeline().tier().isVictim();
        return String.join(
                ",",
                account,
                "" + victim,
                "" + f.unauthorisedCharges(),
                "" + f.unauthorisedSpend(),
                "" + f.ownMoneyLost(),
                "" + f.residual(),
                "" + f.totalDue());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCompensationListMatchesTheExpectedOne(String name) {
        assertThat(analysed(name).lists().compensation())
                .extracting(item -> item.account() + "," + item.channel() + "," + item.amount())
                .containsExactlyElementsOf(
                        expected(name, "expected-compensation.csv", List.of("account_id", "channel", "amount")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyLineIsAccountedForAndEveryLedgerEndsAtItsLastBalance(String name) {
        Findings findings = analysed(name);
        assertThat(findings.evidence().receipts()).isNotEmpty().allMatch(r -> r.lines()
                .balances());
        assertThat(findings.accounts()).isNotEmpty().allSatisfy(a -> {
            long last = a.timeline().events().getLast().balance();
            assertThat(a.timeline().ledger().closing()).as(a.account()).isEqualTo(last);
            assertThat(a.timeline().ledger().gaps()).as(a.account()).isEmpty();
        });
    }
}
