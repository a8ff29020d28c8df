package app.redress.damages;

/// One account's figures, and the possible sums due from which the range of the total is computed.
///
/// @param dues not saved in a case: available only in the run that judged the account
public record Assessment(AccountDamages damages, DueLadder dues) {}
