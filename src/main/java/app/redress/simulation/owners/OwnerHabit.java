package app.redress.simulation.owners;

import java.util.EnumSet;
import java.util.Set;

/// Behaviour of owners that looks like an attack to a simple rule.
public enum OwnerHabit {
    HEAVY_SHOPPER,
    TRAVELLER,
    VPN_USER,
    HOME_WIFI,
    CARRIER_ONLY,
    RESETS_PASSWORD,
    RESETS_TO_NEW_MAIL,
    NEW_PHONE,
    SECOND_DEVICE,
    FAMILY_SHARED,
    MISTYPES,
    STAYS_LOGGED_IN,
    PAYS_CASH_IN,
    PAYS_BANK_IN,
    POINTS,
    REFUNDED,
    VOIDED_AT_TILL,
    DECLINED_CHARGE,
    SMOKER,
    BUYS_PREPAID,
    /// Several members of a family use the account, each with a phone.
    FAMILY_ACCOUNT,
    SHOPS_ONLINE,
    CONVERTS_POINTS,
    SENDS_TO_FRIENDS,
    PAYDAY,
    SUBSCRIBES,
    LARGE_PURCHASE,
    /// Not an honest owner: stolen money passes through the account.
    MULE,
    /// Not an honest owner: nobody of that name exists, and the cards are stolen.
    FALSE_IDENTITY;

    /// Habits of owners in every drill; the others need a kind of service or theft.
    public static Set<OwnerHabit> usual() {
        return EnumSet.range(HEAVY_SHOPPER, BUYS_PREPAID);
    }
}
