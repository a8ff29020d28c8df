package app.redress.casefile.query;

/// Sortable columns of the account list; ties are ordered by account id.
public enum AccountSort {
    ACCOUNT,
    TIER,
    PROBABILITY,
    WINDOW_START,
    UNAUTHORISED_CHARGES,
    UNAUTHORISED_SPEND,
    OWN_MONEY_LOST,
    RESIDUAL,
    DUE
}
