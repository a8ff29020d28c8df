package app.redress.casefile;

import app.redress.casefile.CaseReader.AccountQuery;
import app.redress.domain.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Counts the accounts of a query by what they have.
final class AccountFacets {
    /// More stores are for the search to find.
    private static final int STORES = 8;

    private AccountFacets() {}

    /// Facet by facet; within one, in a fixed order where there is one, else those of most accounts first.
    static List<FacetValue> count(Handle handle, AccountQuery query) {
        List<FacetValue> found = new ArrayList<>();
        List<Marked> marked = AccountTables.select(handle, query, "tier, done, assignee, count(*)")
                .map((row, _) ->
                        new Marked(Tier.valueOf(row.getString(1)), row.getBoolean(2), row.getString(3), row.getLong(4)))
                .list();
        found.addAll(tiers(marked));
        found.addAll(decided(marked));
        found.addAll(traits(handle, query));
        found.addAll(assignees(marked));
        return found;
    }

    private record Marked(Tier tier, boolean done, String assignee, long accounts) {}

    private static List<FacetValue> tiers(List<Marked> marked) {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        marked.forEach(one -> counts.merge(one.tier, one.accounts, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new FacetValue(
                        AccountFacet.TIER, one.getKey().name().toLowerCase(Locale.ROOT), "", one.getValue()))
                .toList();
    }

    private static List<FacetValue> decided(List<Marked> marked) {
        Map<String, Long> counts = new TreeMap<>();
        marked.forEach(one -> counts.merge(one.done ? "yes" : "no", one.accounts, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new FacetValue(AccountFacet.DECIDED, one.getKey(), "", one.getValue()))
                .toList();
    }

    /// Counted as the condition finds them: by part of the name.
    private static List<FacetValue> assignees(List<Marked> marked) {
        return marked.stream()
                .map(Marked::assignee)
                .distinct()
                .map(name -> new FacetValue(
                        AccountFacet.ASSIGNEE,
                        name.isEmpty() ? AccountTerm.NOBODY : name,
                        "",
                        marked.stream()
                                .filter(one -> name.isEmpty() ? one.assignee.isEmpty() : contains(one.assignee, name))
                                .mapToLong(Marked::accounts)
                                .sum()))
                .sorted(Comparator.comparingLong(FacetValue::accounts)
                        .reversed()
                        .thenComparing(FacetValue::value))
                .toList();
    }

    private static boolean contains(String assignee, String name) {
        return assignee.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<FacetValue> traits(Handle handle, AccountQuery query) {
        Map<AccountFacet, List<FacetValue>> byFacet = new EnumMap<>(AccountFacet.class);
        AccountTables.traits(handle, query)
                .map((row, _) -> new FacetValue(
                        AccountFacet.valueOf(row.getString("trait")),
                        row.getString("thing"),
                        row.getString("words") == null ? "" : row.getString("words"),
                        row.getLong("accounts")))
                // what cannot be typed cannot be a condition
                .filter(one -> one.value().indexOf('"') < 0 && !one.value().isBlank())
                .forEach(one -> byFacet.computeIfAbsent(one.facet(), _ -> new ArrayList<>())
                        .add(one));
        return byFacet.values().stream()
                .flatMap(values ->
                        values.stream().limit(values.getFirst().facet() == AccountFacet.STORE ? STORES : values.size()))
                .toList();
    }
}
