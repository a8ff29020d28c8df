package app.redress.casefile.accounts;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.domain.Tier;
import org.jspecify.annotations.Nullable;

/// One account in the list of candidates; amounts in yen.
///
/// @param ruled whether a person's decision affects its figures
/// @param lookAgain whether new evidence contradicts a decision
/// @param done whether somebody marked it as done
/// @param held whether somebody put it on hold
/// @param assignee who works on it; empty for nobody
/// @param tags separated by commas
public record AccountRow(
        String account,
        @Nullable String displayName,
        Tier tier,
        double probability,
        @Nullable CompromiseWindow firstWindow,
        long unauthorisedCharges,
        long unauthorisedSpend,
        long ownMoneyLost,
        long residual,
        long due,
        long dueLow,
        long dueHigh,
        boolean ruled,
        boolean lookAgain,
        boolean done,
        boolean held,
        String assignee,
        String tags) {}
