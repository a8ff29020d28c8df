package app.redress.domain.policy;

/// Thresholds of the operator's two rules of 2019.
///
/// @param charge yen charged on one day, or in one charge
/// @param spend yen spent on one day
public record OperatorThresholds(long charge, long spend) {}
