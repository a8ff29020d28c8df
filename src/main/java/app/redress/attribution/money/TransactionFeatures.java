package app.redress.attribution.money;

import app.redress.domain.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Features of a charge or payment, compared with what the owner usually does, as far as the other transactions are
/// the owner's.
///
/// @param left balance in yen afterwards
/// @param past the owner's other transactions of the same type
/// @param near transactions close in time
/// @param convertible whether the goods are easily turned into cash
/// @param hour local hour of day
/// @param claims claims of this account
public record TransactionFeatures(
        Transaction transaction,
        long left,
        Past past,
        Near near,
        boolean convertible,
        int hour,
        AmountDistribution population,
        List<ClaimedMoney> claims) {

    /// The owner's other transactions of the same type, more than ten hours away, each weighted by how likely it was
    /// the owner's.
    ///
    /// @param movements their number
    /// @param usual their median amount in yen, 0 when fewer than two are known
    /// @param sameStore, samePrefecture, otherPrefecture those in the same store, the same prefecture, another
    /// prefecture
    /// @param sameCategory, convertible those with goods of the same category, and with goods easily turned into
    /// cash
    /// @param sameMethod those funded in the same way
    /// @param sameHours those within two hours of the same time of day
    /// @param asLarge occasions, spread over a week or more, on which at least half as much was moved at once; 0
    /// where they are too few for a habit, or the amount is not large
    /// @param inBursts the same, on which several were made within minutes
    public record Past(
            double movements,
            long usual,
            double sameStore,
            double samePrefecture,
            double otherPrefecture,
            double sameCategory,
            double convertible,
            double sameMethod,
            double sameHours,
            int asLarge,
            int inBursts) {}

    /// Transactions close in time.
    ///
    /// @param sameType transactions of the same type within ten minutes, including this one
    /// @param chargedBefore yen charged within the three hours before
    /// @param spentAfter yen spent within the three hours after
    /// @param elsewhere a prefecture the owner uses, different from this payment's, where a payment was made within
    /// 45 minutes
    /// @param declined rows declined within an hour
    /// @param alreadyThere whether the last payment of the two days before was in the same prefecture
    public record Near(
            int sameType,
            long chargedBefore,
            long spentAfter,
            @Nullable String elsewhere,
            int declined,
            boolean alreadyThere) {}

    /// How much is known about the owner: 0 nothing, 1 one or two transactions, 2 some, 3 many.
    public int history() {
        if (past.movements < 0.9) {
            return 0;
        }
        return past.movements < 2.5 ? 1 : past.movements < 9 ? 2 : 3;
    }

    public long amount() {
        return transaction.amount();
    }
}
