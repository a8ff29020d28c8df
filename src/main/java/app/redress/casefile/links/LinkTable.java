package app.redress.casefile.links;

import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.LinkCentre.OfThing;
import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads who is linked with whom from the index of what accounts have, a page at a time: no event is read, and the
/// accounts of a hub only when it is looked at itself.
public final class LinkTable {
    private static final int THINGS = 12;
    private static final int AT_A_TIME = 500;
    // not the kinds that are meant: with a list of them H2 reads all rows of these kinds instead of those of the
    // account
    private static final String TRAITS = "not in ('SIGNAL', 'SHARES')";
    private static final Comparator<LinkedThing> TELLING_FIRST = Comparator.comparingLong(LinkedThing::accounts)
            .thenComparing(LinkedThing::trait)
            .thenComparing(LinkedThing::value);

    private final Handle handle;
    private final int offset;
    private final int limit;

    private LinkTable(Handle handle, int offset, int limit) {
        this.handle = handle;
        this.offset = offset;
        this.limit = limit;
    }

    public static Links of(Handle handle, LinkCentre centre, int offset, int limit) {
        LinkTable table = new LinkTable(handle, offset, limit);
        return switch (centre) {
            case OfAccount account -> table.around(account);
            case OfThing thing -> table.having(thing);
        };
    }

    private record Key(Trait trait, String value) {}

    private record Row(String account, @Nullable String name, Tier tier, long due) {}

    private record Found(List<Row> rows, long total, long due) {}

    private Links around(OfAccount centre) {
        List<Row> own = handle.createQuery(
                        "select account, display_name, tier, due from account_finding where account = :account")
                .bind("account", centre.account())
                .map((row, _) -> row(row))
                .list();
        List<Key> all = shared(centre.account());
        List<LinkedThing> things = described(all.subList(0, Math.min(THINGS, all.size()))).stream()
                .sorted(TELLING_FIRST)
                .toList();
        List<Key> telling = things.stream()
                .filter(thing -> !thing.isHub())
                .map(LinkTable::key)
                .toList();
        Found found = telling.isEmpty() ? new Found(List.of(), 0, 0) : page(telling, centre.account());
        List<Row> rows = new ArrayList<>(own);
        rows.addAll(found.rows);
        return links(
                centre,
                things,
                all.size() - things.size(),
                rows,
                new Found(
                        rows,
                        found.total,
                        found.due + own.stream().mapToLong(Row::due).sum()));
    }

    private Links having(OfThing centre) {
        Key key = new Key(centre.trait(), centre.value());
        Found found = page(List.of(key), "");
        List<Key> keys = new ArrayList<>(List.of(key));
        commonAmong(found.rows).stream()
                .filter(other -> !other.equals(key))
                .limit(THINGS - 1L)
                .forEach(keys::add);
        List<LinkedThing> things = described(keys).stream()
                .sorted(Comparator.comparing((LinkedThing thing) -> !key(thing).equals(key))
                        .thenComparing(TELLING_FIRST))
                .toList();
        return links(centre, things, 0, found.rows, found);
    }

    private Links links(LinkCentre centre, List<LinkedThing> things, long more, List<Row> rows, Found found) {
        Map<String, List<Integer>> edges = edges(things, rows);
        List<LinkedAccount> accounts = rows.stream()
                .map(row -> new LinkedAccount(
                        row.account, row.name, row.tier, row.due, edges.getOrDefault(row.account, List.of())))
                .toList();
        return new Links(centre, things, more, accounts, offset, found.total, found.due);
    }

    private static Key key(LinkedThing thing) {
        return new Key(thing.trait(), thing.value());
    }

    /// The things of an account that others have too, those of fewest accounts first.
    private List<Key> shared(String account) {
        return handle.createQuery("select t.trait, t.thing from account_trait own join account_trait t"
                        + " on t.trait = own.trait and t.thing = own.thing where own.account = :account"
                        + " and own.trait " + TRAITS
                        + " group by t.trait, t.thing having count(*) > 1 order by count(*), t.trait, t.thing")
                .bind("account", account)
                .map((row, _) -> new Key(Trait.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    /// What several accounts of a page have, what most have first.
    private List<Key> commonAmong(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Key, Integer> counts = new HashMap<>();
        eachThing(rows, (_, key) -> counts.merge(key, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .sorted(Map.Entry.<Key, Integer>comparingByValue()
                        .reversed()
                        // as the store sorts them: by the names
                        .thenComparing(one -> one.getKey().trait.name())
                        .thenComparing(one -> one.getKey().value))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<LinkedThing> described(List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, String> bound = new TreeMap<>();
        return handle.createQuery("select t.trait, t.thing, max(t.words), count(*), cast(sum(f.due) as bigint) from ("
                        + rowsOf(keys, bound) + ") t join account_finding f on f.account = t.account"
                        + " group by t.trait, t.thing")
                .bindMap(bound)
                .map((row, _) -> new LinkedThing(
                        Trait.valueOf(row.getString(1)),
                        row.getString(2),
                        Objects.requireNonNullElse(row.getString(3), ""),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /// The accounts that have any of the things, those with most of them first.
    ///
    /// @param without an account that is left out; empty for none
    private Found page(List<Key> keys, String without) {
        Map<String, String> bound = new TreeMap<>();
        String linked = " from (select account, count(*) as common from (" + rowsOf(keys, bound)
                + ") t where account <> :without group by account) s"
                + " join account_finding f on f.account = s.account";
        List<Row> rows = handle.createQuery("select f.account, f.display_name, f.tier, f.due" + linked
                        + " order by s.common desc, f.due desc, f.account"
                        + " offset :offset rows fetch next :limit rows only")
                .bindMap(bound)
                .bind("without", without)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, _) -> row(row))
                .list();
        return handle.createQuery("select count(*), cast(coalesce(sum(f.due), 0) as bigint)" + linked)
                .bindMap(bound)
                .bind("without", without)
                .map((row, _) -> new Found(rows, row.getLong(1), row.getLong(2)))
                .one();
    }

    private Map<String, List<Integer>> edges(List<LinkedThing> things, List<Row> rows) {
        if (things.isEmpty() || rows.isEmpty()) {
            return Map.of();
        }
        Map<Key, Integer> places = new HashMap<>();
        things.forEach(thing -> places.put(key(thing), places.size()));
        Map<String, List<Integer>> edges = new HashMap<>();
        eachThing(rows, (account, key) -> {
            Integer place = places.get(key);
            if (place != null) {
                edges.computeIfAbsent(account, _ -> new ArrayList<>()).add(place);
            }
        });
        edges.values().forEach(list -> list.sort(Comparator.naturalOrder()));
        return edges;
    }

    /// Gives on what each of the accounts has, some accounts at a time: a statement takes only so many values.
    private void eachThing(List<Row> rows, BiConsumer<String, Key> to) {
        List<String> accounts = rows.stream().map(Row::account).toList();
        for (int from = 0; from < accounts.size(); from += AT_A_TIME) {
            Map<String, String> bound =
                    named("account", accounts.subList(from, Math.min(from + AT_A_TIME, accounts.size())));
            handle.createQuery("select account, trait, thing from account_trait where account in " + list(bound)
                            + " and trait " + TRAITS)
                    .bindMap(bound)
                    .map((row, _) ->
                            Map.entry(row.getString(1), new Key(Trait.valueOf(row.getString(2)), row.getString(3))))
                    .forEach(one -> to.accept(one.getKey(), one.getValue()));
        }
    }

    /// The rows of some things; one thing after the other, because an index does not help with alternatives.
    private static String rowsOf(List<Key> keys, Map<String, String> bound) {
        return keys.stream()
                .map(key -> {
                    String name = "thing" + bound.size();
                    bound.put(name, key.value);
                    return "select trait, thing, words, account from account_trait where trait = '" + key.trait.name()
                            + "' and thing = :" + name;
                })
                .collect(Collectors.joining(" union all "));
    }

    private static Map<String, String> named(String name, List<String> values) {
        Map<String, String> bound = new TreeMap<>();
        values.forEach(value -> bound.put(name + bound.size(), value));
        return bound;
    }

    private static String list(Map<String, String> bound) {
        return bound.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("account"),
                row.getString("display_name"),
                Tier.valueOf(row.getString("tier")),
                row.getLong("due"));
    }
}
