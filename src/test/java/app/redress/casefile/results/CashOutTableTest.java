package app.redress.casefile.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.RandomFindings;
import app.redress.domain.Progress;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.findings.Findings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a slow and plain count over made-up findings.
class CashOutTableTest {
    private static final Findings FINDINGS = new RandomFindings(29, 120, 60).make();

    @TempDir
    static Path folder;

    private static CaseFile file;

    @BeforeAll
    static void save() {
        file = CaseFile.create(folder.resolve("clusters"), "clusters", "Abe", CaseFileSaveTest.CLOCK);
        file.save(FINDINGS, Progress.NONE);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "100000, 2", "10000000, 2", "100000000, 3"})
    void paymentsThatFollowEachOtherAtAStoreAreOneCluster(long minutes, int least) {
        List<CashOutCluster> found = file.cashOuts(Duration.ofMinutes(minutes), least);

        assertThat(found).isSortedAccordingTo(Comparator.comparing(CashOutCluster::from));
        assertThat(found.stream().map(CashOutTableTest::said).sorted().toList())
                .isEqualTo(plain(Duration.ofMinutes(minutes), least));
    }

    @Test
    void aLongGapFindsSome() {
        assertThat(file.cashOuts(Duration.ofDays(40_000), 2)).isNotEmpty();
    }

    private static String said(CashOutCluster cluster) {
        return cluster.store() + " " + cluster.accounts() + " " + cluster.payments() + " " + cluster.yen();
    }

    private static List<String> plain(Duration gap, int least) {
        Map<String, List<Transaction>> stores = new TreeMap<>();
        FINDINGS.accounts().stream()
                .flatMap(f -> f.timeline().events().stream())
                .filter(CashOutTableTest::counts)
                .map(e -> (Transaction) e.event())
                .sorted(Comparator.comparing(Transaction::at))
                .forEach(t -> stores.computeIfAbsent(
                                t.store() == null ? "" : t.store().key(), _ -> new ArrayList<>())
                        .add(t));
        List<String> clusters = new ArrayList<>();
        stores.forEach((store, payments) -> {
            int from = 0;
            for (int i = 1; i <= payments.size(); i++) {
                if (i == payments.size()
                        || Duration.between(
                                                payments.get(i - 1).at(),
                                                payments.get(i).at())
                                        .compareTo(gap)
                                > 0) {
                    List<Transaction> together = payments.subList(from, i);
                    List<String> accounts = together.stream()
                            .map(Transaction::account)
                            .distinct()
                            .sorted()
                            .toList();
                    if (accounts.size() >= least) {
                        clusters.add(store + " " + accounts + " " + together.size() + " "
                                + together.stream()
                                        .mapToLong(Transaction::amount)
                                        .sum());
                    }
                    from = i;
                }
            }
        });
        return clusters.stream().sorted().toList();
    }

    private static boolean counts(JudgedEvent judged) {
        return judged.verdict() != Verdict.OWNER
                && judged.event() instanceof Transaction t
                && t.type() == Transaction.Type.PAYMENT
                && t.status() == Transaction.Status.COMPLETED
                && t.store() != null
                && !t.store().key().isEmpty();
    }

    @Test
    void footageIsGoneAfterTheDaysAStoreKeepsIt() {
        Instant first = Instant.parse("2019-07-03T00:04:30Z");
        CashOutCluster cluster =
                new CashOutCluster("S1", null, null, first, first.plusSeconds(600), List.of("A", "B", "C"), 4, 40_000);

        assertThat(cluster.expires(Duration.ofDays(7))).isEqualTo("2019-07-10T00:04:30Z");
        assertThat(cluster.hoursLeft(Duration.ofDays(7), Instant.parse("2019-07-09T23:05:00Z")))
                .isZero();
        assertThat(cluster.hoursLeft(Duration.ofDays(7), Instant.parse("2019-07-09T22:04:00Z")))
                .isEqualTo(2);
        assertThat(cluster.hoursLeft(Duration.ofDays(7), Instant.parse("2019-07-10T00:06:00Z")))
                .isEqualTo(-1);
    }
}
