package app.redress.attribution.sources;

import app.redress.attribution.likelihood.AccountSums;
import app.redress.attribution.likelihood.OwnerBaseline;
import org.jspecify.annotations.Nullable;

/// What one judged account contributes to the reputation of its sources and stores and to the owner baseline.
///
/// @param probability that the account was taken over
/// @param ownEvidence log-odds of the same by what the account itself shows, without the base rate and without what is
/// held against its sources
/// @param unseen probability of a takeover by an attacker whom the access log does not show; 0 for an account without
/// any visit
/// @param sums how strongly its visits and money suggest a takeover; null for an account that has not been judged yet
/// @param sampled whether it is in the baseline sample
/// @param claimant what the account shows besides its customer's claim; null where there is none
/// @param baseline counts of what its owner does; null when the account is not in the baseline sample
public record AccountContribution(
        double probability,
        double ownEvidence,
        double unseen,
        SourceReputation.Contribution own,
        @Nullable AccountSums sums,
        boolean sampled,
        ClaimantsRecord.@Nullable Claimant claimant,
        OwnerBaseline.@Nullable Part baseline) {
    /// For an account that has not been judged yet.
    public static final AccountContribution NONE = new AccountContribution(
            0, Double.NEGATIVE_INFINITY, 0, SourceReputation.Contribution.NONE, null, false, null, null);

    /// The same of an account that nothing can make possible any more: it counts among owners, and to its sources it is
    /// unremarkable.
    public AccountContribution unremarkable() {
        return new AccountContribution(
                probability, ownEvidence, 0, SourceReputation.Contribution.NONE, sums, sampled, claimant, baseline);
    }
}
