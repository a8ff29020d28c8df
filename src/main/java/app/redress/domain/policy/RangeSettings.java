package app.redress.domain.policy;

/// Settings for drawing the range of a figure.
///
/// @param scenarios number of scenarios drawn per account
/// @param leastProbability probability of a takeover below which none are drawn
/// @param draws number of draws of the total
/// @param sharedSd standard deviation of the error shared by all accounts, in log-odds
public record RangeSettings(int scenarios, double leastProbability, int draws, double sharedSd) {}
