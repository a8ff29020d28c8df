package app.redress.domain.policy;

/// Settings for drawing the range of a figure.
///
/// @param scenarios number of scenarios drawn per account
/// @param leastProbability probability of a takeover below which none are drawn
/// @param draws number of draws of the total
/// @param sharedSd standard deviation of the error shared by all accounts, in log-odds
/// @param deedSd the same of the error shared by the charges and payments of accounts taken over; 0 for none
public record RangeSettings(int scenarios, double leastProbability, int draws, double sharedSd, double deedSd) {}
