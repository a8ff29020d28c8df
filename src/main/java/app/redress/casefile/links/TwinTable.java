package app.redress.casefile.links;

import app.redress.attribution.timeline.EventKeys;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.RuledTimeline;
import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.results.EventDao;
import app.redress.damages.AccountFinding;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Finds the accounts that have something in common.
public final class TwinTable {
    private TwinTable() {}

    /// By account id.
    public static List<Twin> find(Handle handle, TwinQuery query) {
        List<String> accounts = handle.createQuery("select distinct account from "
                        + EventDao.current(handle).table() + " where "
                        + query.trait().sql() + " order by account")
                .bind("value", query.value())
                .mapTo(String.class)
                .list();
        List<Twin> twins = new ArrayList<>();
        for (String account : accounts) {
            Optional<AccountFinding> finding = AccountTables.account(handle, account);
            finding.map(f -> twin(f, query))
                    .filter(twin -> !twin.events().isEmpty())
                    .ifPresent(twins::add);
        }
        return twins;
    }

    /// In the order of the things; each kind of thing is looked for once, whatever their number.
    public static List<Shared> shared(Handle handle, List<TwinQuery> things) {
        String table = EventDao.current(handle).table();
        Map<TwinQuery, Long> accounts = new HashMap<>();
        for (TwinQuery.Trait trait : TwinQuery.Trait.values()) {
            List<String> values = things.stream()
                    .filter(thing -> thing.trait() == trait)
                    .map(TwinQuery::value)
                    .toList();
            if (!values.isEmpty()) {
                count(handle, table, trait, values)
                        .forEach((value, count) -> accounts.put(new TwinQuery(trait, value, null, null), count));
            }
        }
        return things.stream()
                .filter(accounts::containsKey)
                .map(thing -> new Shared(thing, accounts.getOrDefault(thing, 0L)))
                .toList();
    }

    private static Map<String, Long> count(Handle handle, String table, TwinQuery.Trait trait, List<String> values) {
        Map<String, String> bound = new TreeMap<>();
        values.forEach(value -> bound.put("value" + bound.size(), value));
        String among = bound.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", ", "(", ")"));
        String having = trait.columns().stream()
                .map(column ->
                        "select " + column + " as thing, account from " + table + " where " + column + " in " + among)
                .collect(Collectors.joining(" union all "));
        return handle
                .createQuery("select thing, count(distinct account) from (" + having + ") having_it group by thing")
                .bindMap(bound)
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Twin twin(AccountFinding finding, TwinQuery query) {
        List<JudgedEvent> events = finding.timeline().events();
        List<String> keys = EventKeys.of(events);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (has(events.get(i).event(), query) && RuledTimeline.standsAlone(events, i)) {
                own.add(keys.get(i));
            }
        }
        return new Twin(
                finding.account(),
                finding.timeline().tier(),
                finding.damages().point().totalDue(),
                own);
    }

    private static boolean has(Event event, TwinQuery query) {
        if (query.from() != null && event.at().isBefore(query.from())
                || query.to() != null && event.at().isAfter(query.to())) {
            return false;
        }
        String value = query.value();
        return switch (event) {
            case Access access ->
                switch (query.trait()) {
                    case DEVICE -> value.equals(access.deviceId());
                    case ADDRESS -> value.equals(access.ip());
                    case STORE -> false;
                };
            case Transaction t -> {
                Transaction.Store store = t.store();
                yield query.trait() == TwinQuery.Trait.STORE
                        && store != null
                        && (value.equals(store.id()) || value.equals(store.name()));
            }
        };
    }
}
