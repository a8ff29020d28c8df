package app.redress.damages;

/// One account's figures, and the sums it may be due of which the range of the total is made.
///
/// @param dues not kept in a case: only the run that judged the account knows them
public record Assessment(AccountDamages damages, DueScenarios dues) {}
