package app.redress.timeline;

import java.time.Instant;

/// The time in which a hostile hand had the account: a proposal whose edges an analyst can move.
///
/// @param start first hostile access
/// @param end when it closed; the end of the evidence where nothing closed it
public record CompromiseWindow(Instant start, Instant end, Closing closing) {
    /// What closed the window.
    public enum Closing {
        FROZEN,
        OWNER_RETURNED,
        EVIDENCE_ENDS
    }

    /// Whether the instant lies inside, both edges included.
    public boolean contains(Instant at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }
}
