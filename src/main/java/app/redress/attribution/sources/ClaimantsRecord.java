package app.redress.attribution.sources;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.domain.policy.PolicyNumbers;
import app.redress.domain.policy.SignalShares;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How far customers' complaints are borne out in this case: the share of the claimants who were robbed, by a visitor
/// or without a visit, by what their accounts show besides the complaint. It says what the next claimant's word weighs.
///
/// The shares are the likeliest ones, with imaginary claimants at the policy's weight beside the real ones. Whoever
/// points to movements of the account is counted apart from whoever only worries: after a report in the press, the
/// latter are many. What owners' evidence adds up to averages to a ratio of one, so claimants who were not
/// robbed raise neither share.
public final class ClaimantsRecord {
    /// Before anything was judged, and by policies that do not count claimants: a claim weighs what the policy says.
    static final ClaimantsRecord NONE = new ClaimantsRecord(Map.of());

    private static final int STEPS = 100;
    private static final double CERTAIN = 1e-6;

    private final Map<Word, Borne> borne;

    /// What customers say.
    public enum Word {
        /// Something is wrong, or a sum that fits nothing in the account.
        VAGUE,
        /// Transactions of the account, or a sum to which some of them come.
        NAMING
    }

    /// A claimant's account: log-odds of a takeover by what it shows without the claim, and without what is known of
    /// all accounts.
    ///
    /// @param visited of a takeover by one of its visitors
    /// @param alone of one that no visit shows
    /// @param pointed the first, by where the customer points as well
    /// @param asNamed the second, by what the customer names and nothing else
    public record Claimant(Word word, double visited, double alone, double pointed, double asNamed) {
        public Claimant(Word word, double visited, double alone) {
            this(word, visited, alone, visited, alone);
        }

        private Claimant toldWhere() {
            return new Claimant(word, pointed, asNamed);
        }
    }

    /// What the complaints of one kind came to.
    ///
    /// @param visited log-odds that such a complaint adds to a takeover by a visitor
    /// @param alone prior log-odds of a takeover without a visit, less those of any takeover
    /// @param whole log-odds that it adds to a takeover of whatever kind
    /// @param followed whether accounts are looked at where their customers point: where visitors explain what
    /// customers complain of, nothing else is asked for
    /// @param claimants number of accounts
    /// @param robbed expected number of those that were robbed
    public record Borne(double visited, double alone, double whole, boolean followed, long claimants, long robbed) {}

    private ClaimantsRecord(Map<Word, Borne> borne) {
        this.borne = borne;
    }

    /// @param baseRate share of all accounts taken over
    static ClaimantsRecord of(PolicyNumbers numbers, Collection<AccountContribution> contributions, double baseRate) {
        if (numbers.signals().imaginaryClaimants() <= 0) {
            return NONE;
        }
        Map<Word, Borne> borne = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            List<Claimant> claimants = contributions.stream()
                    .map(AccountContribution::claimant)
                    .filter(Objects::nonNull)
                    .filter(claimant -> claimant.word() == word)
                    .collect(Collectors.toList());
            borne.put(word, borne(numbers, word, claimants, LogOdds.logit(baseRate)));
        }
        return new ClaimantsRecord(borne);
    }

    private static Borne borne(PolicyNumbers numbers, Word word, List<Claimant> claimants, double base) {
        double most = numbers.signals().most();
        double[] share = shares(numbers, claimants, base);
        boolean followed = word == Word.NAMING && share[0] < numbers.claims().explained();
        if (!followed) {
            return borne(share, claimants, base, most, false);
        }
        List<Claimant> told = claimants.stream().map(Claimant::toldWhere).collect(Collectors.toList());
        return borne(shares(numbers, told, base), told, base, Math.max(most, -base), true);
    }

    /// Shares of the claimants robbed by a visitor, and without a visit.
    private static double[] shares(PolicyNumbers numbers, List<Claimant> claimants, double base) {
        SignalShares shares = numbers.signals();
        double unseen = numbers.takeover().unseenShare();
        double usual = LogOdds.sigmoid(base + shares.claimMost());
        double[] share = {usual * (1 - unseen), usual * unseen};
        for (int step = 0; step < STEPS; step++) {
            share = likelier(share, claimants, shares.imaginaryClaimants(), usual, unseen);
        }
        return share;
    }

    /// @param most log-odds that complaints of this kind may add: whoever names what was stolen is believed up to even
    /// odds where others who did were right, however few accounts show a takeover without such words
    private static Borne borne(double[] share, List<Claimant> claimants, double base, double most, boolean followed) {
        double none = Math.max(CERTAIN, 1 - share[0] - share[1]);
        return new Borne(
                within(most, Math.log(share[0] / none) - base),
                Math.min(most, Math.log(share[1] / none) - base),
                within(most, Math.log((share[0] + share[1]) / none) - base),
                followed,
                claimants.size(),
                Math.round((share[0] + share[1]) * claimants.size()));
    }

    /// One step of expectation and maximisation.
    ///
    /// @param share of claimants robbed by a visitor, and without a visit
    private static double[] likelier(
            double[] share, List<Claimant> claimants, double imaginary, double usual, double unseen) {
        double visited = imaginary * usual * (1 - unseen);
        double alone = imaginary * usual * unseen;
        for (Claimant claimant : claimants) {
            double byVisitor = share[0] * Math.exp(claimant.visited());
            double without = share[1] * Math.exp(claimant.alone());
            double all = 1 - share[0] - share[1] + byVisitor + without;
            visited += byVisitor / all;
            alone += without / all;
        }
        double all = imaginary + claimants.size();
        return new double[] {visited / all, alone / all};
    }

    private static double within(double most, double weight) {
        return Math.max(0, Math.min(most, weight));
    }

    /// Whether claimants were counted.
    boolean isKnown() {
        return !borne.isEmpty();
    }

    Borne of(Word word) {
        return Objects.requireNonNull(borne.get(word));
    }
}
