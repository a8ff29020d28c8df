package app.redress.casefile.limits;

import org.jspecify.annotations.Nullable;

/// A decision on a limit that somebody wants to take.
///
/// @param value as in a mapping profile: a day, a time, or an amount; null to leave the limit to the files again
/// @param seen version of the decision that the person saw; 0 for none
public record LimitRequest(EvidenceLimit limit, @Nullable String value, int seen) {}
