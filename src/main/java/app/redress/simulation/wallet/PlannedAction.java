package app.redress.simulation.wallet;

import app.redress.domain.Access;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.Store;
import org.jspecify.annotations.Nullable;

/// An action that the owner or an attacker plans; the [WalletService] decides whether it succeeds.
public sealed interface PlannedAction {
    /// An access.
    ///
    /// @param works false if the attempt is wrong, such as a mistyped password
    record Visit(Access.Kind kind, boolean works, ClientAddress from, ClientDevice on, String detail)
            implements PlannedAction {}

    /// @param shop where cash is paid in; null for other methods
    record TopUp(
            Method method,
            long amount,
            double refusal,
            @Nullable Store shop) implements PlannedAction {}

    /// @param topUpBy how to charge first if the balance is too small; null to give up instead
    record Buy(Basket basket, Store shop, @Nullable Method topUpBy, long topUpUnit) implements PlannedAction {}

    /// Goods for resale, bought with a share of the balance.
    record ResalePurchase(Store shop, Taste taste, double share, long atMost) implements PlannedAction {}

    /// Gift codes from an online shop, bought with a share of the balance.
    record GiftCodes(double share) implements PlannedAction {}

    /// A full or partial refund of the same person's last payment.
    record Undo(double share) implements PlannedAction {}

    /// A purchase cancelled at the till before it was paid.
    record CancelAtTill(Basket basket, Store shop) implements PlannedAction {}

    /// A reversal of the same person's last charge.
    record ReverseCharge() implements PlannedAction {}

    /// Money for another account.
    ///
    /// @param to index of the account that receives it
    /// @param topUpBy how to charge first if the balance is too small; null to give up instead
    record Send(int to, long amount, @Nullable Method topUpBy) implements PlannedAction {}

    /// A share of the balance for another account.
    record SendShare(int to, double share, long atMost) implements PlannedAction {}

    /// Money that another account sent.
    ///
    /// @param from id of that account
    record Receive(long amount, String from) implements PlannedAction {}

    /// A share of the balance, paid out to a bank account.
    record Withdraw(double share, String bankAccount) implements PlannedAction {}

    /// The owner is without the phone or its number until this second.
    record PhoneLost(long until) implements PlannedAction {}

    /// The operator corrects the balance.
    record Adjust(long amount) implements PlannedAction {}

    /// The operator freezes the account.
    record Freeze() implements PlannedAction {}

    /// The owner files a claim.
    record Report() implements PlannedAction {}

    /// The goods a group's runners prefer.
    enum Taste {
        CARTONS,
        HEAT_STICKS,
        PREPAID,
        MIXED
    }
}
