package app.redress.decisions;

import app.redress.domain.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The decision in force on one subject of one account; no run of the analysis replaces it.
///
/// @param choice the decision as text; null if it was withdrawn and the engine's finding applies again
/// @param found the engine's finding at the time of the decision
/// @param why the person's reason; blank if none was needed
/// @param version number of changes, for optimistic locking
/// @param lookAgain why it needs review; null if nothing contradicts it
public record AccountDecision(
        String account,
        DecisionSubject subject,
        @Nullable String choice,
        String found,
        String why,
        String decidedBy,
        Instant decidedAt,
        int version,
        @Nullable Message lookAgain) {

    public boolean inForce() {
        return choice != null;
    }

    /// Whether it is the same decision by the same person at the same time, regardless of newer evidence.
    public boolean sameAs(AccountDecision other) {
        return with(0, null).equals(other.with(0, null));
    }

    public AccountDecision with(int otherVersion, @Nullable Message otherLook) {
        return new AccountDecision(account, subject, choice, found, why, decidedBy, decidedAt, otherVersion, otherLook);
    }
}
