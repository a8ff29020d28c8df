package app.redress.attribution.timeline;

import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// People's decisions about one account's timeline, which override the engine's findings.
///
/// @param tier null if undecided
/// @param windows all windows in time order; null if undecided
/// @param verdicts by event, as named by [EventKeys]
public record AccountRuling(
        @Nullable Said<Tier> tier,
        @Nullable Said<List<CompromiseWindow>> windows,
        Map<String, Said<Verdict>> verdicts) {
    /// No decisions.
    public static final AccountRuling NONE = new AccountRuling(null, null, Map.of());

    public AccountRuling {
        verdicts = Map.copyOf(verdicts);
    }

    /// One decision.
    ///
    /// @param who the person's name
    /// @param why the person's reason
    public record Said<T>(T choice, String who, String why) {}

    public boolean isEmpty() {
        return tier == null && windows == null && verdicts.isEmpty();
    }
}
