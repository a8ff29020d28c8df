package app.redress.domain;

/// How money is returned to a customer.
public enum Channel {
    /// The card issuer stops or reverses the debit.
    CARD,
    /// The customer's own balance is restored.
    BALANCE,
    /// The customer's cash or bank money that the attacker charged is paid back.
    CASH_BANK,
    /// Points that the customer owned are given back.
    POINTS
}
