package app.redress.damages;

import java.time.Instant;

/// Unauthorised money movements of one hour over all victims.
///
/// @param hour start of the hour
/// @param charges, spend yen
/// @param accounts victims active in that hour
public record HourlyLoss(Instant hour, long charges, long spend, int accounts) {}
