package app.redress.simulation.wallet;

import app.redress.domain.Access;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.Store;
import org.jspecify.annotations.Nullable;

/// One thing that the owner or an attacker sets out to do; whether it works is for the [WalletService] to say.
public sealed interface PlannedAction {
    /// An access row.
    ///
    /// @param works false when the person gets it wrong, such as a mistyped password
    record Visit(Access.Kind kind, boolean works, ClientAddress from, ClientDevice on, String detail)
            implements PlannedAction {}

    /// @param shop where cash is handed over; null for other means
    record TopUp(
            Method method,
            long amount,
            double refusal,
            @Nullable Store shop) implements PlannedAction {}

    /// @param topUpBy means by which a balance too small is raised first; null to go without
    record Buy(Basket basket, Store shop, @Nullable Method topUpBy, long topUpUnit) implements PlannedAction {}

    /// Goods for a share of whatever the balance holds.
    record Loot(Store shop, Taste taste, double share, long atMost) implements PlannedAction {}

    /// The last payment of the same person comes back, wholly or in part.
    record Undo(double share) implements PlannedAction {}

    /// Rung up and cancelled before it was paid.
    record CancelAtTill(Basket basket, Store shop) implements PlannedAction {}

    /// The last charge of the same person is taken back.
    record ReverseCharge() implements PlannedAction {}

    /// The operator corrects the balance.
    record Adjust(long amount) implements PlannedAction {}

    /// The operator freezes the account.
    record Freeze() implements PlannedAction {}

    /// The owner tells the operator what was lost.
    record Report() implements PlannedAction {}

    /// What a crew's runners like to carry away.
    enum Taste {
        CARTONS,
        HEAT_STICKS,
        PREPAID,
        MIXED
    }
}
