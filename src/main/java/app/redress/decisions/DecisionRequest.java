package app.redress.decisions;

import org.jspecify.annotations.Nullable;

/// What a person wants to decide.
///
/// @param choice the text of the choice; null to withdraw the decision, so that the engine's view holds again
/// @param why in the person's own words
/// @param seen version of the decision that the person saw; 0 for none
public record DecisionRequest(
        String account, DecisionSubject subject, @Nullable String choice, String why, int seen) {}
