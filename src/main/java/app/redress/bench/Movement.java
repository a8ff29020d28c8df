package app.redress.bench;

import app.redress.domain.Transaction;
import java.util.Comparator;

/// One charge or spend, as far as definitions of damage look at it.
///
/// @param second of the epoch in which it happened
/// @param amount yen, more than 0
public record Movement(long second, Kind kind, long amount) implements Comparable<Movement> {
    private static final Comparator<Movement> ORDER = Comparator.comparingLong(Movement::second)
            .thenComparing(Movement::kind)
            .thenComparingLong(Movement::amount);

    /// What moved the money; the order is that of packed numbers.
    public enum Kind {
        SPEND,
        CHARGE,
        /// A charge that a card issuer funds.
        CARD_CHARGE;

        /// What a charge or spend counts as.
        public static Kind of(Transaction.Type type, Transaction.Method method) {
            if (type != Transaction.Type.CHARGE) {
                return SPEND;
            }
            return method.isCard() ? CARD_CHARGE : CHARGE;
        }
    }

    @Override
    public int compareTo(Movement other) {
        return ORDER.compare(this, other);
    }
}
