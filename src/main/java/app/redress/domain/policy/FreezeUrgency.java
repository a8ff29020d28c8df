package app.redress.domain.policy;

/// Weights for the order of accounts to freeze.
///
/// @param cardExposure yen of one more possible charge to a linked card
/// @param inside, recent, quiet, returned share of the amount at risk that counts, by the attacker's access to the
///     account
public record FreezeUrgency(long cardExposure, double inside, double recent, double quiet, double returned) {}
