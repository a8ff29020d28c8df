package app.redress.domain;

/// The way by which money gets back to a customer.
public enum Channel {
    /// The card issuer stops or reverses the debit.
    CARD,
    /// The customer's own balance is restored.
    BALANCE,
    /// Cash or bank money that the attacker charged from the customer's means.
    CASH_BANK
}
