package app.redress.domain.policy;

/// Thresholds for calling an account that received stolen money a mule.
///
/// @param victims minimum number of taken-over accounts that sent it money
/// @param share minimum share of these among all senders
public record MuleThresholds(int victims, double share) {}
