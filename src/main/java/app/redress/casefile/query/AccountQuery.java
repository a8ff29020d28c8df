package app.redress.casefile.query;

import app.redress.domain.Tier;
import java.util.List;
import java.util.Set;

/// Filter, order and page of the account list.
///
/// @param text part of an account id, display name, tag, note or assignee; blank for all
/// @param tiers tiers to show; empty shows none
/// @param terms all of them have to hold
public record AccountQuery(
        String text,
        List<AccountTerm> terms,
        Set<Tier> tiers,
        AccountState state,
        AccountGrouping grouping,
        AccountSort sort,
        boolean descending,
        int offset,
        int limit) {
    public AccountQuery {
        terms = List.copyOf(terms);
        tiers = Set.copyOf(tiers);
    }

    /// A query without groups.
    public AccountQuery(
            String text,
            List<AccountTerm> terms,
            Set<Tier> tiers,
            AccountState state,
            AccountSort sort,
            boolean descending,
            int offset,
            int limit) {
        this(text, terms, tiers, state, AccountGrouping.NONE, sort, descending, offset, limit);
    }

    /// A query without terms.
    public AccountQuery(
            String text,
            Set<Tier> tiers,
            AccountState state,
            AccountSort sort,
            boolean descending,
            int offset,
            int limit) {
        this(text, List.of(), tiers, state, sort, descending, offset, limit);
    }

    /// A query regardless of decisions.
    public AccountQuery(String text, Set<Tier> tiers, AccountSort sort, boolean descending, int offset, int limit) {
        this(text, tiers, AccountState.ANY, sort, descending, offset, limit);
    }
}
