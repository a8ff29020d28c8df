package app.redress.simulation.owners;

/// Behaviour of honest owners that looks like an attack to a simple rule.
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
    BUYS_PREPAID
}
