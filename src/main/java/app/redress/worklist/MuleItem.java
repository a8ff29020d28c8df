package app.redress.worklist;

import app.redress.domain.Reason;
import java.time.Instant;
import java.util.List;

/// An account that received stolen money.
///
/// @param received yen of the stolen transfers to it
/// @param senders accounts that they came from, sorted
/// @param left yen of it that are still there; all of it where the account's own rows are not in the evidence
/// @param known whether the account's own rows are in the evidence
public record MuleItem(
        String account,
        Kind kind,
        long received,
        List<String> senders,
        long left,
        boolean known,
        Instant firstAt,
        Instant lastAt) {
    public MuleItem {
        senders = List.copyOf(senders);
    }

    /// How sure it is that the account takes part.
    public enum Kind {
        /// Received from several victims: to be frozen, owed nothing.
        MULE,
        /// Received from too few to say so: to be looked at.
        RECEIVER
    }

    /// What is known of it, as a reason.
    public Reason reason() {
        return Reason.of("freeze." + kind + (known ? "" : ".unknown"), 0, left, received, senders.size());
    }
}
