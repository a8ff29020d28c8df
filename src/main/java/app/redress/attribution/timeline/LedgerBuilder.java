package app.redress.attribution.timeline;

import app.redress.domain.AccountFacts;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes an account's balance row by row and checks it against the balances the export states.
final class LedgerBuilder {
    private final List<Transaction> transactions;
    private final List<Long> balances = new ArrayList<>();
    private final List<Ledger.Gap> gaps = new ArrayList<>();
    private final long opening;
    private final boolean openingAssumed;

    /// @param transactions in time order
    LedgerBuilder(List<Transaction> transactions, @Nullable AccountFacts facts) {
        this.transactions = transactions;
        Long stated = facts == null ? null : facts.balanceBefore();
        Long derived = stated == null ? firstStatedOpening(transactions) : stated;
        this.opening = derived == null ? 0 : derived;
        this.openingAssumed = derived == null;
        run();
    }

    /// The balance before the first row, from the first balance_after that an export states.
    private static @Nullable Long firstStatedOpening(List<Transaction> transactions) {
        long effects = 0;
        for (Transaction t : transactions) {
            effects = Math.addExact(effects, t.effect());
            if (t.balanceAfter() != null) {
                return Math.subtractExact(t.balanceAfter(), effects);
            }
        }
        return null;
    }

    private void run() {
        long balance = opening;
        long offset = 0;
        for (Transaction t : transactions) {
            balance = Math.addExact(balance, t.effect());
            balances.add(balance);
            Long stated = t.balanceAfter();
            // a gap is reported once; later rows are compared with the corrected balance
            if (stated != null && t.movesMoney() && stated != balance + offset) {
                gaps.add(new Ledger.Gap(t.source(), t.id(), balance + offset, stated));
                offset = stated - balance;
            }
        }
    }

    long opening() {
        return opening;
    }

    /// Balance after the n-th transaction.
    long balanceAfter(int n) {
        return balances.get(n);
    }

    /// Sums the owner's and the attacker's money.
    ///
    /// @param unauthorised whether the n-th transaction was the attacker's
    Ledger close(java.util.function.IntPredicate unauthorised) {
        long unauthorisedCharges = 0;
        long ownCharges = 0;
        long refunds = 0;
        long unauthorisedSpend = 0;
        long ownSpend = 0;
        for (int i = 0; i < transactions.size(); i++) {
            Transaction t = transactions.get(i);
            long effect = t.effect();
            boolean theirs = unauthorised.test(i);
            switch (t.type()) {
                case CHARGE, CHARGE_REVERSAL -> {
                    unauthorisedCharges += theirs ? effect : 0;
                    ownCharges += theirs ? 0 : effect;
                }
                case REFUND -> refunds += effect;
                case PAYMENT -> {
                    unauthorisedSpend -= theirs ? effect : 0;
                    ownSpend -= theirs ? 0 : effect;
                }
                case ADJUSTMENT -> {
                    ownCharges += Math.max(effect, 0);
                    ownSpend -= Math.min(effect, 0);
                }
            }
        }
        long closing = balances.isEmpty() ? opening : balances.get(balances.size() - 1);
        return new Ledger(
                opening,
                openingAssumed,
                unauthorisedCharges,
                ownCharges,
                refunds,
                unauthorisedSpend,
                ownSpend,
                closing,
                gaps);
    }
}
