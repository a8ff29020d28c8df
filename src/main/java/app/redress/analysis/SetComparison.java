package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.store.EvidenceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares the files of a set before anything is imported. It reads them as the analysis does, up to the point where
/// the analysis would ask or settle how they relate.
///
/// @param settled statements that the analysis will make by itself: a spelling of accounts, a period
/// @param shared how many accounts each file shares with the others, the smallest share first; for large
///     files also what is left to the import
/// @param implausible rows outside the period or above the largest plausible amount
public record SetComparison(MappingProfile settled, List<Message> shared, long implausible) {
    /// Estimated size up to which comparing takes seconds.
    private static final long QUICK = 64L << 20;

    public SetComparison {
        shared = List.copyOf(shared);
    }

    /// Whether the files are small enough to be compared while a person waits.
    public static boolean isQuick(AnalysisRequest request) {
        return MemoryNeed.of(request).files().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                <= QUICK;
    }

    /// Compares large files by their accounts, and by their beginnings for currencies, units and zones. The period and
    /// implausible rows are left to the import.
    ///
    /// @throws AccountsAsked when a person must say how the accounts relate
    /// @throws ZoneAsked when a person must state the zone of a file
    /// @throws app.redress.domain.UnusableInput when the set cannot be analysed
    /// @throws Progress.Cancelled when it is no longer wanted
    public static SetComparison ofAccounts(AnalysisRequest request, Progress progress) {
        AnalysisRequest asked = AgreedEvidence.shared(request);
        AccountChecks checks = scanned(asked, progress);
        Optional<MappingProfile> settled = checks.joined();
        if (settled.isPresent()) {
            checks = scanned(asked.saying(settled.get()), progress);
            checks.joined();
        }
        List<Message> shared = new ArrayList<>(checks.shared());
        shared.add(Message.of("join.accountsOnly"));
        return new SetComparison(settled.orElse(MappingProfile.NONE), shared, 0);
    }

    private static AccountChecks scanned(AnalysisRequest request, Progress progress) {
        EvidenceSet evidence = EvidenceSet.of(request, progress);
        try (WorkerPool workers = new WorkerPool(request.threads())) {
            ScannedAccounts accounts = ScannedAccounts.of(evidence, workers, progress);
            return new AccountChecks(accounts, accounts.files(), false, evidence.request(), (_, _) -> {});
        }
    }

    /// @throws AccountsAsked when a person must say how the accounts relate
    /// @throws ZoneAsked when a person must state the zone of a file
    /// @throws app.redress.domain.UnusableInput when the set cannot be analysed
    /// @throws Progress.Cancelled when it is no longer wanted
    public static SetComparison of(AnalysisRequest request, Progress progress) {
        try (WorkerPool workers = new WorkerPool(request.threads());
                AgreedEvidence agreed =
                        AgreedEvidence.read(request, request.policy(), workers, progress, EvidenceStore.none())) {
            EvidenceChecks checks =
                    new EvidenceChecks(agreed.first(), agreed.evidence().request());
            return new SetComparison(
                    agreed.settled(),
                    checks.accounts().shared(),
                    Reservation.implausible(agreed.first().receipts()));
        }
    }
}
