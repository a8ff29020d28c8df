package app.redress.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.PolicyFile;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.PreparedCase;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.inference.ClaimsPrior;
import app.redress.inference.FirstDays;
import app.redress.inference.Growth;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthEstimateTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-10T06:00:00Z"));

    private static final PreparedCase ANALYSED = new PreparedCase("case", GrowthEstimateTest::analyse);

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        ANALYSED.in(folder);
    }

    private static void analyse(Path place) {
        AnalysisRequest request = AnalysisRequest.of(
                Map.of(
                        EvidenceKind.TRANSACTIONS, List.of(SAMPLE.resolve("transactions.csv")),
                        EvidenceKind.ACCESS, List.of(SAMPLE.resolve("access.csv")),
                        EvidenceKind.ACCOUNTS, List.of(SAMPLE.resolve("accounts.csv")),
                        EvidenceKind.CLAIMS, List.of(SAMPLE.resolve("claims.csv"))),
                PolicyFile.read(null, ZoneId.of("Asia/Tokyo")),
                2);
        new CaseAnalysis("os", CLOCK, new SecureRandom())
                .run(request, place, null, Progress.NONE)
                .close();
    }

    @Test
    void claimsAfterTheCustomerWasInformedAreOnNoList() {
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "os", CLOCK)) {
            Growth all = GrowthEstimate.of(file, Map.of(), Set.of(), ClaimsPrior.ASSUMED, 2, Progress.NONE);
            assertThat(all.claims()).isGreaterThan(10);
            assertThat(all.toldFirst()).isZero();
            FirstDays first = Objects.requireNonNull(all.firstDays());
            assertThat(first.victims()).isGreaterThanOrEqualTo(first.claimed());
            assertThat(first.coming().value()).isPositive();
            assertThat(all.both()).isBetween(1, Math.min(all.claims(), all.found()));
            Map<String, Instant> everybody = file.compensation(ListQuery.ALL).rows().stream()
                    .collect(Collectors.toMap(i -> i.account(), _ -> Instant.EPOCH, (a, _) -> a));
            Growth told = GrowthEstimate.of(file, everybody, Set.of(), ClaimsPrior.ASSUMED, 2, Progress.NONE);
            assertThat(told.claims()).isLessThan(all.claims());
            assertThat(told.claims() + told.toldFirst()).isEqualTo(all.claims());
            assertThat(told.found()).isEqualTo(all.found());
        }
    }

    @Test
    void cardIssuersAreAThirdList() {
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "os", CLOCK)) {
            Set<String> named = file.compensation(ListQuery.ALL).rows().stream()
                    .map(i -> i.account())
                    .collect(Collectors.toSet());
            Growth growth = GrowthEstimate.of(file, Map.of(), named, ClaimsPrior.ASSUMED, 2, Progress.NONE);
            assertThat(growth.issuers()).isEqualTo(named.size());
            assertThat(growth.threeLists()).isNotNull();
        }
    }
}
