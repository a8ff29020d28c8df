package app.redress.evidence.detect.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the other files of a set tell about one of them: which accounts there are, and when it all takes place.
///
/// @param accounts some of the accounts that they name
/// @param first when their first rows begin; null where no time of theirs is sure
/// @param last when these rows end
public record OtherFiles(
        Set<String> accounts,
        @Nullable Instant first,
        @Nullable Instant last) {
    /// Nothing is known of others.
    public static final OtherFiles NONE = new OtherFiles(Set.of(), null, null);

    private static final Duration SLACK = Duration.ofDays(3);

    public OtherFiles {
        accounts = Set.copyOf(accounts);
    }

    /// Only accounts are known.
    public static OtherFiles naming(Set<String> accounts) {
        return new OtherFiles(accounts, null, null);
    }

    /// Only their time.
    public OtherFiles withoutAccounts() {
        return new OtherFiles(Set.of(), first, last);
    }

    /// Whether it is known when they take place.
    public boolean dated() {
        return first != null && last != null;
    }

    /// Whether they take place at about that time.
    public boolean near(Instant at) {
        return first != null && last != null && !at.isBefore(first.minus(SLACK)) && !at.isAfter(last.plus(SLACK));
    }
}
