package app.redress.simulation.attackers;

import app.redress.simulation.world.AttackKind;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.Store;

/// One takeover as it was planned: which account, by whom, when, and how.
///
/// @param index of the account
/// @param entryAt when the attackers first come in
/// @param cashOutAt when they start on the money
/// @param place this account's turn among those that one runner empties; 0 for the first or only one
/// @param model whether the amounts are exactly those reported of the model case
public record AttackOrder(
        int index,
        AttackKind kind,
        Entry entry,
        AttackerGroup crew,
        long entryAt,
        long cashOutAt,
        Store shop,
        ClientDevice runner,
        int place,
        boolean model) {

    /// How the attackers come in.
    public enum Entry {
        /// With a password known from elsewhere.
        STUFFING,
        /// By a reset mail sent to an address of their own.
        RESET,
        /// With the code on the customer's phone, seen at the till: no access row at all.
        CODE_SEEN
    }
}
