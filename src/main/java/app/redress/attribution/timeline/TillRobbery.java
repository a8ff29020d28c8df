package app.redress.attribution.timeline;

import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import app.redress.screening.StoreHours;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The suspicion that somebody at the till of one store, in one shift, used an account's payment code: its payments
/// there at those hours were not the owner's, nor were the charges just before them. All else was.
final class TillRobbery {
    /// Stores looked at of one account, the most suspicious ones.
    private static final int MOST = 4;

    /// Above so many transactions, only the most suspicious store is.
    private static final int MANY = 4096;

    private final Transaction payment;
    private final boolean stranger;
    private final BitSet among;
    private final SupposedTheft theft;

    private TillRobbery(int payment, List<Transaction> money, double[] weights, TransactionHmm chain, long frozen) {
        this.payment = money.get(payment);
        this.stranger = !hasPaidThere(payment, money, weights);
        this.among = among(this.payment, money);
        this.theft = SupposedTheft.of(chain, chain.unseenAmong(among, frozen));
    }

    private static boolean hasPaidThere(int payment, List<Transaction> money, double[] weights) {
        for (int n = 0; n < payment; n++) {
            if (weights[n] <= 0 && isThere(money.get(n), money.get(payment))) {
                return true;
            }
        }
        return false;
    }

    /// The suspicions that an account's payments give rise to, the strongest first.
    ///
    /// @param money in time order
    /// @param weights log-odds of each transaction by what it is, whoever the customer
    /// @param frozen when the account was frozen, in seconds
    static List<TillRobbery> of(HmmLogOdds odds, List<Transaction> money, double[] weights, long frozen) {
        Map<String, Integer> worst = new LinkedHashMap<>();
        Predicate<Transaction> atTill = atTill(money);
        for (int n = 0; n < weights.length; n++) {
            Transaction t = money.get(n);
            if (weights[n] > 0 && atTill.test(t)) {
                worst.merge(t.payee(), n, (a, b) -> weights[b] > weights[a] ? b : a);
            }
        }
        if (worst.isEmpty()) {
            return List.of();
        }
        TransactionHmm chain = new TransactionHmm(odds, money, weights);
        return worst.values().stream()
                .sorted(Comparator.comparingDouble((Integer n) -> -weights[n]).thenComparing(n -> n))
                .limit(money.size() > MANY ? 1 : MOST)
                .map(n -> new TillRobbery(n, money, weights, chain, frozen))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// Which of an account's payments were made at a till. An online shop has none: where the export says in which
    /// prefecture the account's stores are, it leaves that open.
    static Predicate<Transaction> atTill(List<Transaction> money) {
        boolean placed = anyPlaced(money);
        return t -> t.isSpend() && t.store() != null && !t.payee().isEmpty() && (!placed || isPlaced(t));
    }

    private static boolean anyPlaced(List<Transaction> money) {
        for (Transaction t : money) {
            if (isPlaced(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlaced(Transaction t) {
        return t.store() != null && t.store().prefecture() != null;
    }

    private static BitSet among(Transaction payment, List<Transaction> money) {
        BitSet among = new BitSet();
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            among.set(n, isThere(t, payment) && StoreHours.sameShift(t, payment));
        }
        among.or(ChargesBefore.of(money, among));
        return among;
    }

    private static boolean isThere(Transaction t, Transaction payment) {
        return t.isSpend() && t.store() != null && t.payee().equals(payment.payee());
    }

    /// Whether the customer is not seen to have paid there before, as customers do: nobody there saw the code.
    boolean ofStranger() {
        return stranger;
    }

    /// The most suspicious of the payments.
    Transaction payment() {
        return payment;
    }

    /// Whether the n-th transaction may have been the attacker's.
    boolean reaches(int n) {
        return among.get(n);
    }

    SupposedTheft theft() {
        return theft;
    }

    /// Log-likelihood ratio of the transactions, uncapped.
    double logRatio() {
        return theft.logRatio();
    }
}
