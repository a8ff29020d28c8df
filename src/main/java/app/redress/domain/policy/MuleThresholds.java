package app.redress.domain.policy;

/// When an account that received stolen money is a mule.
///
/// @param victims accounts taken over that sent it money
/// @param share of all who sent it money
public record MuleThresholds(int victims, double share) {}
