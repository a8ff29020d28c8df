package app.redress.attribution.timeline;

import java.time.Instant;

/// The time during which an attacker had access to the account: a proposal whose bounds a person can move.
///
/// @param start first hostile access, or the first stolen transaction where no access row shows the attacker
/// @param end when it closed; the end of the evidence where nothing closed it
public record CompromiseWindow(Instant start, Instant end, Closing closing) {
    /// What closed the window.
    public enum Closing {
        FROZEN,
        OWNER_RETURNED,
        /// Access from abroad was blocked, and every hostile visit had come from there.
        ABROAD_BLOCKED,
        EVIDENCE_ENDS,
        /// A person set the end.
        DECIDED
    }

    /// Whether the instant lies inside, both bounds included.
    public boolean contains(Instant at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }
}
