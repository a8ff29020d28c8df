package app.redress.casefile.query;

import app.redress.domain.Tier;
import java.util.Set;

/// How a person likes to look at the queue of accounts.
///
/// @param typed the search as typed
public record SavedView(
        String name,
        String typed,
        Set<Tier> tiers,
        AccountState state,
        AccountSort sort,
        boolean descending,
        AccountGrouping grouping) {
    public SavedView {
        tiers = Set.copyOf(tiers);
    }
}
