package app.redress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.AccountFinding;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Reason;
import app.redress.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Accounts that a person asks for, among the 2,000 of the sample case.
class AskedAccountsTest {
    private static final Path SAMPLE = Path.of("sample-data");

    private static AnalysisRequest sample() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = SAMPLE.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        return AnalysisRequest.of(files, PolicyFile.shipped(ZoneId.of("Asia/Tokyo")), 1);
    }

    private static List<String> accounts() throws IOException {
        return Files.readAllLines(SAMPLE.resolve("accounts.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    void theyAreJudgedAndListedWhileEveryOtherFindingStaysTheSame() throws IOException {
        Findings without = Analysis.run(sample(), Progress.NONE);
        Set<String> found =
                without.accounts().stream().map(AccountFinding::account).collect(Collectors.toSet());
        List<String> asked = accounts().stream()
                .filter(account -> !found.contains(account))
                .limit(20)
                .toList();
        assertThat(asked).hasSize(20);

        Findings with = Analysis.run(
                sample().asking(List.of(
                        asked.getFirst(),
                        asked.get(7),
                        asked.getLast(),
                        "A0",
                        found.iterator().next())),
                Progress.NONE);

        List<AccountFinding> more = new ArrayList<>(with.accounts());
        assertThat(more).extracting(AccountFinding::account).isSorted();
        more.removeIf(finding -> found.contains(finding.account()));
        assertThat(more)
                .as("the account that no file knows is left out")
                .extracting(AccountFinding::account)
                .containsExactlyInAnyOrder(asked.getFirst(), asked.get(7), asked.getLast());
        assertThat(more).allSatisfy(finding -> {
            assertThat(finding.timeline().events()).isNotEmpty();
            assertThat(finding.timeline().signals()).extracting(Reason::code).contains("screened.asked");
        });
        assertThat(with.figures()).isEqualTo(without.figures());
        assertThat(with.lists()).isEqualTo(without.lists());
        assertThat(judged(with, found)).isEqualTo(judged(without, found));
    }

    /// Without the note that one of them was asked for.
    private static List<String> judged(Findings findings, Set<String> among) {
        return findings.accounts().stream()
                .filter(finding -> among.contains(finding.account()))
                .map(finding -> finding.account()
                        + finding.timeline().tier()
                        + finding.timeline().probability()
                        + finding.timeline().windows()
                        + finding.timeline().events()
                        + finding.damages())
                .toList();
    }
}
