package app.redress.simulation.attackers;

import app.redress.simulation.world.AttackKind;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.Store;

/// One planned takeover: which account, by whom, when, and how.
///
/// @param index of the account
/// @param entryAt when the attackers first log in
/// @param cashOutAt when they start to charge and spend
/// @param place position of this account among those emptied by one runner; 0 for the first or only one
/// @param payee index of the mule's account that receives the money; -1 if it is spent otherwise
/// @param model whether the amounts are exactly those reported for the case of 2019
public record AttackOrder(
        int index,
        AttackKind kind,
        Entry entry,
        AttackerGroup group,
        long entryAt,
        long cashOutAt,
        Store shop,
        ClientDevice runner,
        int place,
        int payee,
        boolean model) {

    /// How the attackers get in.
    public enum Entry {
        /// With a password leaked elsewhere.
        STUFFING,
        /// By a password reset mail sent to their own address.
        RESET,
        /// With the payment code on the customer's phone, copied at the till: no access row at all.
        CODE_SEEN,
        /// By a reset code sent to the customer's number, which is on the thief's SIM card.
        SIM_SWAP,
        /// With the customer's phone, or a picture of its payment code: no access row either.
        PHONE_HELD
    }
}
