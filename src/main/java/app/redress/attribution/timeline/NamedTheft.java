package app.redress.attribution.timeline;

import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import java.util.BitSet;
import java.util.List;

/// The theft as the customer tells it: what the claim names, and what was charged just before it, was not the owner's;
/// all else was.
///
/// Who looks for the strangest payments of an account finds something in many; who is told where to look does not. So
/// what such payments add up to is held to how rare it is of payments that owners might name by mistake, and not to how
/// rare it is somewhere in an account.
final class NamedTheft {
    /// So many of the latest payments before a moment are what an owner might wonder about.
    private static final int WONDERED_ABOUT = 3;

    private NamedTheft() {}

    /// A theft as the customer tells it, and how far it is believed.
    ///
    /// @param prior log-odds of its having happened so before looking at the transactions, without the base rate
    /// @param held what the transactions named say, held to how rare such are
    record Told(SupposedTheft theft, double prior, double held) {}

    /// @param named positions of what the customer names, at least one
    /// @param weights log-odds of each transaction by what it is, whatever the customer says of it
    /// @param frozen when the account was frozen, in seconds
    static SupposedTheft of(HmmLogOdds odds, BitSet named, List<Transaction> money, double[] weights, long frozen) {
        TransactionHmm chain = new TransactionHmm(odds, money, weights);
        return SupposedTheft.of(chain, chain.named(named, chargedBefore(named, money), frozen));
    }

    /// What an owner who is wrong might name: of a few payments in a row the one that looks least like the owner's.
    /// Which ones is settled by the account's id and has nothing to do with what they were.
    ///
    /// @return the log-likelihood ratio; NaN where nothing was paid
    static double byMistake(HmmLogOdds odds, String account, List<Transaction> money, double[] weights) {
        int[] spends = new int[money.size()];
        int found = 0;
        for (int n = 0; n < spends.length; n++) {
            if (money.get(n).isSpend() && money.get(n).movesMoney()) {
                spends[found++] = n;
            }
        }
        if (found == 0) {
            return Double.NaN;
        }
        int from = Math.floorMod(account.hashCode(), Math.max(1, found - WONDERED_ABOUT + 1));
        int strangest = spends[from];
        for (int k = from; k < Math.min(found, from + WONDERED_ABOUT); k++) {
            strangest = weights[spends[k]] > weights[strangest] ? spends[k] : strangest;
        }
        BitSet named = new BitSet();
        named.set(strangest);
        return of(odds, named, money, weights, Long.MAX_VALUE).logRatio();
    }

    private static BitSet chargedBefore(BitSet named, List<Transaction> money) {
        BitSet spent = new BitSet();
        named.stream().filter(n -> money.get(n).isSpend()).forEach(spent::set);
        return ChargesBefore.of(money, spent);
    }
}
