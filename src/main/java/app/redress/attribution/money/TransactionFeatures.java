package app.redress.attribution.money;

import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A charge or payment beside what the account's owner usually does, as far as the other movements are the owner's.
///
/// @param left yen in the balance afterwards
/// @param past what is known of the owner
/// @param near what else moved close by
/// @param convertible whether its goods are easily turned into cash
/// @param hour local hour of day
/// @param claims of this account
public record TransactionFeatures(
        Transaction transaction,
        long left,
        Past past,
        Near near,
        boolean convertible,
        int hour,
        AmountDistribution population,
        List<Claim> claims) {

    /// The owner's other movements of the same type, on other days or at other times of day, each counted by how
    /// surely it was the owner's.
    ///
    /// @param movements how many
    /// @param usual their median amount in yen, 0 when fewer than two are known
    /// @param sameStore, samePrefecture, otherPrefecture those in the same store, the same prefecture, another one
    /// @param sameCategory, convertible those with goods of the same category, or easily turned into cash
    /// @param sameMethod charges funded in the same way
    /// @param sameHours those within two hours of the same time of day
    public record Past(
            double movements,
            long usual,
            double sameStore,
            double samePrefecture,
            double otherPrefecture,
            double sameCategory,
            double convertible,
            double sameMethod,
            double sameHours) {}

    /// Movements close in time.
    ///
    /// @param sameType movements of the same type within ten minutes, this one included
    /// @param chargedBefore yen charged within the three hours before
    /// @param spentAfter yen spent within the three hours after
    /// @param elsewhere a prefecture of the owner's in which a payment was made within 45 minutes, when this one
    /// was made in another
    /// @param declined rows declined within an hour
    /// @param alreadyThere whether the last payment of the two days before was in the same prefecture
    public record Near(
            int sameType,
            long chargedBefore,
            long spentAfter,
            @Nullable String elsewhere,
            int declined,
            boolean alreadyThere) {}

    /// How much is known of the owner: 0 nothing, 1 one or two movements, 2 some, 3 many.
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
