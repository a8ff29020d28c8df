package app.redress.attribution.timeline;

import app.redress.domain.AccountFacts;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Computes an account's balance row by row and checks it against the balances the export states.
final class LedgerBuilder {
    private final ReversalMatcher origins;
    private final List<Transaction> transactions;
    private final List<Long> balances = new ArrayList<>();
    private final long opening;
    private final boolean openingAssumed;

    /// @param origins one account's transactions in time order, matched
    LedgerBuilder(ReversalMatcher origins, @Nullable AccountFacts facts) {
        this.origins = origins;
        this.transactions = origins.money();
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
        for (Transaction t : transactions) {
            balance = Math.addExact(balance, t.effect());
            balances.add(balance);
        }
    }

    long opening() {
        return opening;
    }

    /// Balance after the n-th transaction, by the types alone until the ledger is closed.
    long balanceAfter(int n) {
        return balances.get(n);
    }

    /// Sums the owner's and the attacker's money, and settles the balances.
    ///
    /// @param unauthorised whether the n-th transaction was the attacker's
    Ledger close(Tracing tracing, IntPredicate unauthorised) {
        MoneyFlow flow = MoneyFlow.trace(origins, opening, tracing, unauthorised);
        long unauthorisedCharges = 0;
        long ownCharges = 0;
        long refunds = 0;
        long unauthorisedSpend = 0;
        long ownSpend = 0;
        for (int i = 0; i < transactions.size(); i++) {
            Transaction t = transactions.get(i);
            long effect = flow.effect(i);
            balances.set(i, flow.balance(i));
            boolean theirs = unauthorised.test(i);
            switch (t.type()) {
                case CHARGE, TRANSFER_IN, CHARGE_REVERSAL, REINSTATEMENT -> {
                    unauthorisedCharges += theirs ? effect : 0;
                    ownCharges += theirs ? 0 : effect;
                }
                case REFUND -> refunds += effect;
                case PAYMENT, WITHDRAWAL, TRANSFER_OUT, FEE -> {
                    unauthorisedSpend -= theirs ? effect : 0;
                    ownSpend -= theirs ? 0 : effect;
                }
                case ADJUSTMENT -> {
                    ownCharges += Math.max(effect, 0);
                    ownSpend -= Math.min(effect, 0);
                }
            }
        }
        return new Ledger(
                opening,
                openingAssumed,
                unauthorisedCharges,
                ownCharges,
                refunds,
                unauthorisedSpend,
                ownSpend,
                flow.closing(),
                flow.gaps());
    }
}
