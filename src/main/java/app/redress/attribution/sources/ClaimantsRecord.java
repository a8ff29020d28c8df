package app.redress.attribution.sources;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.domain.policy.SignalShares;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// How far customers' complaints are borne out in this case: the share of the claimants who were robbed, by what their
/// accounts show besides the complaint. It says what the next claimant's word weighs.
///
/// The share is the most likely one, as for the base rate ([BaseRate]), with imaginary claimants at the policy's weight
/// beside the real ones. Whoever points to deeds of the account is counted apart from whoever only worries: after a
/// report in the press, the latter are many.
public final class ClaimantsRecord {
    /// Before anything was judged, and by policies that do not count claimants: a claim weighs what the policy says.
    static final ClaimantsRecord NONE = new ClaimantsRecord(Map.of());

    private final Map<Word, Borne> borne;

    /// What customers say.
    public enum Word {
        /// Something is wrong, or a sum that fits nothing in the account.
        VAGUE,
        /// Transactions of the account, or a sum to which some of them come.
        NAMING
    }

    /// A claimant's account.
    ///
    /// @param besides log-odds of a takeover by what the account shows without the claim, and without the base rate
    public record Claimant(Word word, double besides) {}

    /// What the complaints of one kind came to.
    ///
    /// @param weight log-odds that such a complaint adds
    /// @param claimants number of accounts
    /// @param robbed expected number of those that were robbed
    public record Borne(double weight, long claimants, long robbed) {}

    private ClaimantsRecord(Map<Word, Borne> borne) {
        this.borne = borne;
    }

    /// @param baseRate share of all accounts taken over
    static ClaimantsRecord of(SignalShares shares, Collection<AccountContribution> contributions, double baseRate) {
        if (shares.imaginaryClaimants() <= 0) {
            return NONE;
        }
        Map<Word, Borne> borne = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            double[] besides = contributions.stream()
                    .map(AccountContribution::claimant)
                    .filter(Objects::nonNull)
                    .filter(claimant -> claimant.word() == word)
                    .mapToDouble(Claimant::besides)
                    .toArray();
            borne.put(word, borne(shares, besides, LogOdds.logit(baseRate)));
        }
        return new ClaimantsRecord(borne);
    }

    private static Borne borne(SignalShares shares, double[] besides, double base) {
        double imaginary = shares.imaginaryClaimants();
        double usual = imaginary * LogOdds.sigmoid(base + shares.claimMost());
        double[] excess = new double[besides.length];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = Math.expm1(besides[i]);
        }
        double share = BaseRate.mostLikely(excess, usual, imaginary - usual, 1e-6, 1 - 1e-6);
        double weight = Math.max(0, Math.min(shares.most(), LogOdds.logit(share) - base));
        return new Borne(weight, besides.length, Math.round(share * besides.length));
    }

    /// Whether claimants were counted.
    boolean isKnown() {
        return !borne.isEmpty();
    }

    Borne of(Word word) {
        return Objects.requireNonNull(borne.get(word));
    }
}
