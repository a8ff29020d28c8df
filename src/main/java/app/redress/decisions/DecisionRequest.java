package app.redress.decisions;

import org.jspecify.annotations.Nullable;

/// A decision requested by a person.
///
/// @param choice the choice as text; null to withdraw the decision, so that the engine's finding applies again
/// @param why the person's reason
/// @param seen version of the decision that the person saw; 0 for none
public record DecisionRequest(
        String account, DecisionSubject subject, @Nullable String choice, String why, int seen) {}
