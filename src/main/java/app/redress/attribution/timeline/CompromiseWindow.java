package app.redress.attribution.timeline;

import java.time.Instant;

/// The time in which a hostile hand had the account: a proposal whose edges an analyst can move.
///
/// @param start first hostile access, or the first stolen money where no access row shows the stranger
/// @param end when it closed; the end of the evidence where nothing closed it
public record CompromiseWindow(Instant start, Instant end, Closing closing) {
    /// What closed the window.
    public enum Closing {
        FROZEN,
        OWNER_RETURNED,
        /// Access from abroad was blocked, and every hostile visit had come from there.
        ABROAD_BLOCKED,
        EVIDENCE_ENDS
    }

    /// Whether the instant lies inside, both edges included.
    public boolean contains(Instant at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }
}
