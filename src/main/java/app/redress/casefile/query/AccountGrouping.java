package app.redress.casefile.query;

/// What the accounts of the queue are grouped by. An account stands in one group: under its first signal, or what most
/// other accounts have too.
public enum AccountGrouping {
    NONE,
    SIGNAL,
    /// The device or address of suspicious access.
    SOURCE,
    /// Where suspicious payments were made.
    STORE,
    ASSIGNEE
}
