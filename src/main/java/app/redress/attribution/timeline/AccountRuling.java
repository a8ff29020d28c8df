package app.redress.attribution.timeline;

import app.redress.domain.Tier;
import app.redress.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people decided about one account's timeline; it wins over what the engine finds.
///
/// @param tier null where nobody decided
/// @param windows in time order, all of them; null where nobody decided
/// @param verdicts by event, as [EventKeys] names them
public record AccountRuling(
        @Nullable Said<Tier> tier,
        @Nullable Said<List<CompromiseWindow>> windows,
        Map<String, Said<Verdict>> verdicts) {
    /// Nobody decided anything.
    public static final AccountRuling NONE = new AccountRuling(null, null, Map.of());

    public AccountRuling {
        verdicts = Map.copyOf(verdicts);
    }

    /// One decision.
    ///
    /// @param who the person's name
    /// @param why in the person's own words
    public record Said<T>(T choice, String who, String why) {}

    public boolean isEmpty() {
        return tier == null && windows == null && verdicts.isEmpty();
    }
}
