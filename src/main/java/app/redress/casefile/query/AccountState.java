package app.redress.casefile.query;

/// Filter of accounts by people's decisions.
public enum AccountState {
    ANY,
    /// Neither marked as done nor on hold.
    OPEN,
    DONE,
    HELD,
    /// A person's decision affects its figures.
    RULED,
    LOOK_AGAIN
}
