package app.redress.analysis.review;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.AccountFinding;
import app.redress.domain.Claim;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.inference.ChainLadder;
import app.redress.inference.ClaimsPrior;
import app.redress.inference.ClaimsTriangle;
import app.redress.inference.Estimate;
import app.redress.inference.FirstDays;
import app.redress.inference.Growth;
import app.redress.inference.UnseenVictims;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Estimates how much an incident may still grow.
///
/// A claim makes an account more suspicious, so the list of discovered victims would contain every claimant. To have
/// two independent lists, the evidence is judged again without any claims.
public final class GrowthEstimate {
    /// Growth factors need a day after the first and one more to compare.
    private static final int FEWEST_DAYS = 3;

    /// Claim delays are counted in days up to this many.
    private static final int MOST_DAYS = 90;

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private static final Set<Tier> LISTED = EnumSet.complementOf(EnumSet.of(Tier.CLEARED));

    private GrowthEstimate() {}

    /// A victim known to the case.
    ///
    /// @param found whether it counts as a victim, not only as a possible one
    private record Victim(
            String account,
            boolean found,
            Instant lost,
            @Nullable Instant claimed) {}

    /// @param told when each account's owner was informed
    /// @param issuers accounts named by card issuers
    /// @param prior what is known of claims beforehand
    public static Growth of(
            CaseFile file,
            Map<String, Instant> told,
            Set<String> issuers,
            ClaimsPrior prior,
            int threads,
            Progress progress) {
        AnalysisRequest request = CaseAnalysis.requestOf(file, threads);
        if (request.files().getOrDefault(EvidenceKind.CLAIMS, List.of()).isEmpty()) {
            throw new UnusableInput(Message.of("growth.noClaims"));
        }
        List<Victim> victims = victims(file);
        Set<String> complained = victims.stream()
                .filter(v -> v.claimed() != null && !toldBefore(told, v))
                .map(Victim::account)
                .collect(Collectors.toSet());
        long late = victims.stream()
                .filter(v -> v.claimed() != null && toldBefore(told, v))
                .count();
        Set<String> found = foundWithoutClaims(request, progress);
        Set<String> named =
                victims.stream().map(Victim::account).filter(issuers::contains).collect(Collectors.toSet());
        int both = (int) complained.stream().filter(found::contains).count();
        Estimate coming = coming(victims, file.summary().asOf(), file.summary().zone());
        return new Growth(
                complained.size(),
                (int) late,
                found.size(),
                both,
                named.size(),
                UnseenVictims.twoLists(complained.size(), found.size(), both),
                issuers.isEmpty() ? null : threeLists(complained, found, named),
                coming,
                (int) victims.stream().filter(v -> v.claimed() != null).count(),
                firstDays(prior, victims, file.summary().asOf()));
    }

    private static FirstDays firstDays(ClaimsPrior prior, List<Victim> victims, Instant asOf) {
        double[] ages = victims.stream()
                .filter(Victim::found)
                .mapToDouble(v -> Duration.between(v.lost(), asOf).toSeconds() / SECONDS_A_DAY)
                .toArray();
        long claimed =
                victims.stream().filter(v -> v.found() && v.claimed() != null).count();
        return FirstDays.of(prior, Math.toIntExact(claimed), ages);
    }

    private static boolean toldBefore(Map<String, Instant> told, Victim victim) {
        Instant at = told.get(victim.account());
        return at != null && victim.claimed() != null && !victim.claimed().isBefore(at);
    }

    private static UnseenVictims threeLists(Set<String> one, Set<String> two, Set<String> three) {
        Set<String> all = new HashSet<>(one);
        all.addAll(two);
        all.addAll(three);
        int[] on = new int[4];
        for (String account : all) {
            on[(one.contains(account) ? 1 : 0) + (two.contains(account) ? 1 : 0) + (three.contains(account) ? 1 : 0)]++;
        }
        return UnseenVictims.threeLists(on[1], on[2], on[3]);
    }

    private static List<Victim> victims(CaseFile file) {
        AccountQuery listed = new AccountQuery("", LISTED, AccountSort.ACCOUNT, false, 0, Integer.MAX_VALUE);
        List<Victim> victims = new ArrayList<>();
        for (AccountRow row : file.accounts(listed).rows()) {
            AccountFinding finding = file.account(row.account()).orElseThrow();
            Instant claimed = finding.timeline().claims().stream()
                    .map(Claim::claimedAt)
                    .min(Instant::compareTo)
                    .orElse(null);
            if (row.firstWindow() != null) {
                victims.add(new Victim(
                        row.account(), row.tier().isVictim(), row.firstWindow().start(), claimed));
            }
        }
        return victims;
    }

    private static Set<String> foundWithoutClaims(AnalysisRequest request, Progress progress) {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(request.files());
        files.remove(EvidenceKind.CLAIMS);
        Findings findings = Analysis.run(
                new AnalysisRequest(
                        files,
                        request.profiles(),
                        request.policy(),
                        request.asOf(),
                        request.threads(),
                        request.choices().stream()
                                .filter(c -> c.kind() != EvidenceKind.CLAIMS)
                                .toList()),
                progress);
        return findings.accounts().stream()
                .filter(a -> LISTED.contains(a.timeline().tier()))
                .map(AccountFinding::account)
                .collect(Collectors.toSet());
    }

    private static @Nullable Estimate coming(List<Victim> victims, Instant asOf, ZoneId zone) {
        LocalDate today = asOf.atZone(zone).toLocalDate();
        LocalDate first = victims.stream()
                .map(v -> v.lost().atZone(zone).toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(today);
        int days = (int) Math.min(MOST_DAYS, ChronoUnit.DAYS.between(first, today) + 1);
        LocalDate from = today.minusDays(days - 1L);
        double[][] rows = new double[Math.max(0, days)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[days - i];
        }
        int claims = 0;
        for (Victim victim : victims) {
            int row = (int)
                    ChronoUnit.DAYS.between(from, victim.lost().atZone(zone).toLocalDate());
            if (victim.claimed() != null && row >= 0 && row < days) {
                int delay = (int) Math.max(0, ChronoUnit.DAYS.between(victim.lost(), victim.claimed()));
                for (int j = delay; j < rows[row].length; j++) {
                    rows[row][j]++;
                }
                claims++;
            }
        }
        return days < FEWEST_DAYS || claims < Growth.FEWEST_CLAIMS
                ? null
                : new ChainLadder(ClaimsTriangle.of(rows)).unreported();
    }
}
