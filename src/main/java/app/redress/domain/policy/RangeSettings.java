package app.redress.domain.policy;

/// Settings for drawing the range of a figure.
///
/// @param scenarios number of scenarios drawn per account
/// @param leastProbability probability of a takeover below which none are drawn
/// @param draws number of draws of the total
/// @param takeovers error of the probabilities that accounts were taken over
/// @param blindShift added to the log-odds of all takeovers for each unit of the square root of the share of the money
/// that is due from accounts of which no visit of a thief is known
/// @param blindSd standard deviation of a further error, shared by the accounts of which no visit of a thief is known
/// @param movements error of the probabilities of charges and payments in accounts taken over
public record RangeSettings(
        int scenarios,
        double leastProbability,
        int draws,
        LogOddsError takeovers,
        double blindShift,
        double blindSd,
        LogOddsError movements) {}
