package app.redress.domain.policy;

/// How the range of a figure is drawn.
///
/// @param scenarios drawn for each account
/// @param leastProbability of a takeover below which none are drawn
/// @param draws of the total
/// @param sharedSd standard deviation of the error that all accounts share, in log-odds
public record RangeSettings(int scenarios, double leastProbability, int draws, double sharedSd) {}
