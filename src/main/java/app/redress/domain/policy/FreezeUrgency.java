package app.redress.domain.policy;

/// What counts in the order of accounts to freeze.
///
/// @param cardExposure yen that one more charge to a linked card could bring
/// @param inside, recent, quiet, returned share of what is at risk that counts, by how firmly the thief has the account
public record FreezeUrgency(long cardExposure, double inside, double recent, double quiet, double returned) {}
