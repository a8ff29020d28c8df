package app.redress.domain.policy;

/// The operator's two rules of 2019.
///
/// @param charge yen charged on one day, or at once
/// @param spend yen spent on one day
public record OperatorThresholds(long charge, long spend) {}
