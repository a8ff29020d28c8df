package app.redress.domain;

/// The six kinds of export that make up a case.
public enum EvidenceKind {
    TRANSACTIONS,
    ACCESS,
    ACCOUNTS,
    CLAIMS,
    CONTROLS,
    PAYOUTS
}
