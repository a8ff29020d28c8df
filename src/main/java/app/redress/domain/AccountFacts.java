package app.redress.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the accounts export: what the service knows about the account holder.
///
/// @param balanceBefore yen in the balance before the first exported transaction
/// @param frozenAt when the operator froze the account
public record AccountFacts(
        String account,
        @Nullable Instant registeredAt,
        @Nullable Long balanceBefore,
        @Nullable Boolean cardLinked,
        @Nullable String displayName,
        @Nullable String contact,
        @Nullable Instant frozenAt,
        SourceLine source) {
    /// A copy of the account, not frozen.
    public AccountFacts notFrozen() {
        return new AccountFacts(account, registeredAt, balanceBefore, cardLinked, displayName, contact, null, source);
    }
}
