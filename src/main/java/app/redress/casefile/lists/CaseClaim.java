package app.redress.casefile.lists;

import app.redress.domain.Tier;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/// The claims of one account beside what was found, or a victim without a claim. Amounts in yen.
///
/// @param foundAs the account that they are compared with: another one where a person linked them to it
/// @param contact how to reach the customer, by the accounts export
/// @param claims number of claims; 0 for a victim who has not reported
/// @param firstAt when the first one was made; null without any
/// @param claimed sum of all claims
/// @param tier null where the case has no finding on the account
/// @param toldAt when we told the customer; null if nobody noted it
/// @param toldFirst whether the customer claimed only after that
/// @param reason reason of the last decision; blank for none
/// @param version number of decisions, for optimistic locking
/// @param changed whether sum claimed or due are no longer those that the decision was about
public record CaseClaim(
        String account,
        String foundAs,
        @Nullable String displayName,
        @Nullable String contact,
        int claims,
        @Nullable Instant firstAt,
        long claimed,
        @ColumnName("comparison") ClaimMatch match,
        @Nullable Tier tier,
        long due,
        long dueLow,
        long dueHigh,
        @Nullable Instant toldAt,
        boolean toldFirst,
        ClaimStatus status,
        String reason,
        String decidedBy,
        int version,
        boolean changed) {
    /// Yen claimed beyond what is due; negative where less was claimed.
    public long difference() {
        return Math.subtractExact(claimed, due);
    }

    /// Whether there is a claim to decide on.
    public boolean isClaim() {
        return claims > 0;
    }
}
