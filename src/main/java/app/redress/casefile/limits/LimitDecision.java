package app.redress.casefile.limits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One decision on a limit: who took it, when, why, and what it was before. A later one replaces it; all are kept.
///
/// @param old the decision before; null if the limit was left to the files
/// @param value as in a mapping profile; null when the limit was left to the files again
/// @param version 1 for the first about this limit
/// @param undoes the version that was taken back; null for a new decision
public record LimitDecision(
        EvidenceLimit limit,
        @Nullable String old,
        @Nullable String value,
        String why,
        String decidedBy,
        Instant decidedAt,
        int version,
        @Nullable Integer undoes) {}
