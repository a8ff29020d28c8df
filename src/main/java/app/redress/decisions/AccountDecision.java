package app.redress.decisions;

import app.redress.domain.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The decision in force on one subject of one account; no run of the analysis replaces it.
///
/// @param choice what was decided, as text; null where it was withdrawn and the engine's view holds again
/// @param found what the engine said when it was decided
/// @param why in the person's own words; blank where none were needed
/// @param version number of changes, for optimistic locking
/// @param lookAgain why it wants a second look; null where nothing contradicts it
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

    /// Whether it says the same by the same person at the same time, whatever evidence came since.
    public boolean sameAs(AccountDecision other) {
        return with(0, null).equals(other.with(0, null));
    }

    public AccountDecision with(int otherVersion, @Nullable Message otherLook) {
        return new AccountDecision(account, subject, choice, found, why, decidedBy, decidedAt, otherVersion, otherLook);
    }
}
