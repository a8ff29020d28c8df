package app.redress.casefile.payouts;

import java.time.Instant;

/// A file that came back from a bank, an issuer or finance, and what its lines came to until now.
///
/// @param lines physical lines
/// @param paid items that it says were paid
/// @param failed items that it says failed
/// @param waiting lines that wait for an answer
/// @param foreign lines about none of the items sent
/// @param aside lines that could not be read
public record ReadFile(
        String name,
        String sha256,
        int lines,
        String readBy,
        Instant readAt,
        long paid,
        long failed,
        long waiting,
        long foreign,
        long aside) {}
