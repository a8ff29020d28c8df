package app.redress.drill;

import app.redress.domain.Access;
import app.redress.domain.Transaction.Method;
import org.jspecify.annotations.Nullable;

/// One thing that the owner or an attacker sets out to do; whether it works is for the [Till] to say.
sealed interface Deed {
    /// An access row.
    ///
    /// @param works false when the person gets it wrong, such as a mistyped password
    record Visit(Access.Kind kind, boolean works, Address from, Phone on, String detail) implements Deed {}

    /// @param shop where cash is handed over; null for other means
    record TopUp(
            Method method,
            long amount,
            double refusal,
            @Nullable Shop shop) implements Deed {}

    /// @param topUpBy means by which a balance too small is raised first; null to go without
    record Buy(Basket basket, Shop shop, @Nullable Method topUpBy, long topUpUnit) implements Deed {}

    /// Goods for a share of whatever the balance holds.
    record Loot(Shop shop, Taste taste, double share, long atMost) implements Deed {}

    /// The last payment of the same person comes back, wholly or in part.
    record Undo(double share) implements Deed {}

    /// Rung up and cancelled before it was paid.
    record CancelAtTill(Basket basket, Shop shop) implements Deed {}

    /// The last charge of the same person is taken back.
    record ReverseCharge() implements Deed {}

    /// The operator corrects the balance.
    record Adjust(long amount) implements Deed {}

    /// The operator freezes the account.
    record Freeze() implements Deed {}

    /// The owner tells the operator what was lost.
    record Report() implements Deed {}

    /// What a crew's runners like to carry away.
    enum Taste {
        CARTONS,
        HEAT_STICKS,
        PREPAID,
        MIXED
    }
}
