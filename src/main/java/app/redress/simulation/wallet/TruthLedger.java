package app.redress.simulation.wallet;

import app.redress.domain.Transaction.Method;

/// Tracks whose money is in one balance during the simulation (fraud money first; tracing convention in glossary.md).
///
/// It knows who did what, so it serves as an oracle for the engine and shares no code with it.
public final class TruthLedger {
    final long opening;
    private long own;
    private long fraud;
    private long hostileCharges;
    private long cardCharges;
    private long cashBankCharges;
    private long pointsCharges;
    private long reversed;
    private long ownCharges;
    private long refunds;
    private long hostileRefunds;
    private long hostileSpend;
    private long ownSpend;
    private long ownLost;

    TruthLedger(long opening) {
        this.opening = opening;
        own = opening;
    }

    long balance() {
        return own + fraud;
    }

    /// Fraud money still in the balance.
    long residual() {
        return fraud;
    }

    void charge(boolean hostile, Method method, long amount) {
        if (!hostile) {
            own += amount;
            ownCharges += amount;
            return;
        }
        fraud += amount;
        hostileCharges += amount;
        if (method.isCard()) {
            cardCharges += amount;
        } else if (method == Method.CASH || method == Method.BANK) {
            cashBankCharges += amount;
        } else if (method == Method.POINTS) {
            pointsCharges += amount;
        }
    }

    /// Reverses a charge, if its money is still in the balance.
    boolean reverse(boolean hostile, Method method, long amount) {
        if ((hostile ? fraud : own) < amount) {
            return false;
        }
        if (hostile) {
            fraud -= amount;
            reversed += amount;
            cardCharges -= method.isCard() ? amount : 0;
            cashBankCharges -= method == Method.CASH || method == Method.BANK ? amount : 0;
            pointsCharges -= method == Method.POINTS ? amount : 0;
        } else {
            own -= amount;
            ownCharges -= amount;
        }
        return true;
    }

    Parts spend(boolean hostile, long amount) {
        long fromFraud = hostile ? Math.min(fraud, amount) : Math.max(0, amount - own);
        Parts parts = new Parts(amount - fromFraud, fromFraud);
        own -= parts.own;
        fraud -= parts.fraud;
        if (hostile) {
            hostileSpend += amount;
            ownLost += parts.own;
        } else {
            ownSpend += amount;
        }
        return parts;
    }

    /// Refunds part of a payment, the owner's money first.
    void refund(boolean hostile, Parts of, long amount) {
        long toOwn = Math.min(of.own, amount);
        own += toOwn;
        fraud += amount - toOwn;
        refunds += amount;
        if (hostile) {
            hostileRefunds += amount;
            ownLost -= toOwn;
        }
    }

    /// The operator's adjustments affect the owner's money: positive ones like a charge, negative ones like a payment.
    void adjust(long amount) {
        if (amount >= 0) {
            charge(false, Method.OTHER, amount);
        } else {
            spend(false, -amount);
        }
    }

    Figures figures() {
        return new Figures(
                opening,
                hostileCharges,
                reversed,
                ownCharges,
                refunds,
                hostileSpend,
                hostileRefunds,
                ownSpend,
                balance(),
                ownLost,
                fraud,
                cardCharges,
                cashBankCharges,
                pointsCharges);
    }

    /// Whose money one payment consumed.
    public record Parts(long own, long fraud) {}

    /// The account's true figures in yen at the end of the evidence.
    ///
    /// @param hostileCharges before reversals
    /// @param hostileSpend before refunds
    /// @param dueCard card charges not reversed
    /// @param duePoints points of the owner that the attackers converted
    public record Figures(
            long opening,
            long hostileCharges,
            long reversed,
            long ownCharges,
            long refunds,
            long hostileSpend,
            long hostileRefunds,
            long ownSpend,
            long closing,
            long ownLost,
            long residual,
            long dueCard,
            long dueCashBank,
            long duePoints) {

        public Figures {
            if (opening + hostileCharges - reversed + ownCharges + refunds != hostileSpend + ownSpend + closing) {
                throw new IllegalStateException("the simulated ledger does not balance");
            }
        }

        public long due() {
            return dueCard + ownLost + dueCashBank + duePoints;
        }
    }
}
