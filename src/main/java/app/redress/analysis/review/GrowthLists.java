package app.redress.analysis.review;

import app.redress.casefile.session.CaseFile;
import app.redress.domain.Progress;
import app.redress.evidence.imports.CsvTable;
import app.redress.inference.AuditSample;
import app.redress.inference.ClaimsPrior;
import app.redress.inference.Growth;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files that may be stated for an estimate of growth, and the estimate from them.
///
/// @param told CSV with `account_id` and `told_at`: when customers were informed; null for what the case
/// notes
/// @param issuers CSV with `account_id`: victims reported by card issuers; null for none
/// @param earlier CSV with `lost_at` and `claimed_at`: when each victim of an earlier, closed case lost money and
/// claimed, empty if never; null for none
public record GrowthLists(
        @Nullable Path told,
        @Nullable Path issuers,
        @Nullable Path earlier) {
    /// Estimates the growth, and keeps the result in the case if whoever works on it may.
    ///
    /// @throws app.redress.domain.UnusableInput when a list cannot be read or the case has no claims
    public KeptResult<Growth> estimate(CaseFile file, int threads, Progress progress) {
        Map<String, Instant> toldAt = told == null ? file.toldAt() : FirstTimes.byAccount(told, "told_at");
        Growth growth = GrowthEstimate.of(file, toldAt, named(), prior(), threads, progress);
        String basis = AuditSample.frameOf(ReviewFrame.of(file));
        return KeptResult.keeping(
                growth, () -> file.session().keep(file.summary().asOf(), basis, growth));
    }

    private ClaimsPrior prior() {
        return earlier == null ? ClaimsPrior.ASSUMED : EarlierClaims.read(earlier);
    }

    private Set<String> named() {
        Set<String> accounts = new HashSet<>();
        if (issuers != null) {
            CsvTable.read(issuers, List.of("account_id"), row -> accounts.add(row.text("account_id")));
        }
        return accounts;
    }
}
