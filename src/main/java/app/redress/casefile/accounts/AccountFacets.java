package app.redress.casefile.accounts;

import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountTerm;
import app.redress.domain.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Counts the accounts of a query by what they have.
public final class AccountFacets {
    /// More stores are for the search to find.
    private static final int STORES = 8;

    private AccountFacets() {}

    /// Facet by facet; within one, in a fixed order where there is one, else those of most accounts first.
    public static List<FacetValue> count(Handle handle, AccountQuery query) {
        Map<Mark, Long> counts = new LinkedHashMap<>();
        Set<String> accounts = new HashSet<>();
        AccountTables.select(handle, query, "account, tier, done, assignee")
                .map((row, _) -> {
                    accounts.add(row.getString(1));
                    return new Mark(Tier.valueOf(row.getString(2)), row.getBoolean(3), row.getString(4));
                })
                .forEach(one -> counts.merge(one, 1L, Long::sum));
        List<Marked> marked = counts.entrySet().stream()
                .map(one -> new Marked(one.getKey(), one.getValue()))
                .toList();
        List<FacetValue> found = new ArrayList<>();
        found.addAll(tiers(marked));
        found.addAll(decided(marked));
        found.addAll(traits(handle, accounts));
        found.addAll(assignees(marked));
        return found;
    }

    private record Mark(Tier tier, boolean done, String assignee) {}

    private record Marked(Mark as, long accounts) {}

    private static List<FacetValue> tiers(List<Marked> marked) {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        marked.forEach(one -> counts.merge(one.as.tier, one.accounts, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new FacetValue(
                        AccountFacet.TIER, one.getKey().name().toLowerCase(Locale.ROOT), "", one.getValue()))
                .toList();
    }

    private static List<FacetValue> decided(List<Marked> marked) {
        Map<String, Long> counts = new TreeMap<>();
        marked.forEach(one -> counts.merge(one.as.done ? "yes" : "no", one.accounts, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new FacetValue(AccountFacet.DECIDED, one.getKey(), "", one.getValue()))
                .toList();
    }

    /// Counted as the condition finds them: by part of the name.
    private static List<FacetValue> assignees(List<Marked> marked) {
        return marked.stream()
                .map(one -> one.as.assignee)
                .distinct()
                .map(name -> new FacetValue(
                        AccountFacet.ASSIGNEE,
                        name.isEmpty() ? AccountTerm.NOBODY : name,
                        "",
                        marked.stream()
                                .filter(one ->
                                        name.isEmpty() ? one.as.assignee.isEmpty() : contains(one.as.assignee, name))
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

    /// Counted here: a join looks every trait's account up, and takes ten times as long where half a million are kept.
    private static List<FacetValue> traits(Handle handle, Set<String> accounts) {
        Map<Trait, Long> counts = new HashMap<>();
        Map<Trait, String> words = new HashMap<>();
        AccountTables.traits(handle)
                .map((row, _) -> new TraitOf(
                        new Trait(AccountFacet.valueOf(row.getString(1)), row.getString(2)),
                        row.getString(3),
                        Objects.requireNonNullElse(row.getString(4), "")))
                .filter(one -> accounts.contains(one.account))
                .forEach(one -> {
                    counts.merge(one.trait, 1L, Long::sum);
                    words.merge(one.trait, one.words, (a, b) -> a.compareTo(b) < 0 ? b : a);
                });
        Map<AccountFacet, List<FacetValue>> byFacet = new EnumMap<>(AccountFacet.class);
        counts.entrySet().stream()
                // what cannot be typed cannot be a condition
                .filter(one -> one.getKey().canBeTyped())
                .map(one -> new FacetValue(
                        one.getKey().facet, one.getKey().thing, words.getOrDefault(one.getKey(), ""), one.getValue()))
                .sorted(Comparator.comparingLong(FacetValue::accounts)
                        .reversed()
                        .thenComparing(FacetValue::value))
                .forEach(one -> byFacet.computeIfAbsent(one.facet(), _ -> new ArrayList<>())
                        .add(one));
        return byFacet.values().stream()
                .flatMap(values ->
                        values.stream().limit(values.getFirst().facet() == AccountFacet.STORE ? STORES : values.size()))
                .toList();
    }

    private record Trait(AccountFacet facet, String thing) {
        boolean canBeTyped() {
            return thing.indexOf('"') < 0 && !thing.isBlank();
        }
    }

    private record TraitOf(Trait trait, String account, String words) {}
}
