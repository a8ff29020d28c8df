package app.redress.casefile;

import app.redress.casefile.AccountTerm.Key;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Fills the tables by which accounts are counted and grouped, from the engine's findings: people's verdicts do not
/// move an account to another group.
final class AccountTraits {
    private static final String SOURCES = "('DEVICE', 'ADDRESS')";

    private AccountTraits() {}

    /// Fills them for a case that an older version analysed.
    static void complete(Handle handle) {
        boolean missing = handle.createQuery(
                        "select (select count(*) from analysis) > 0" + " and not exists (select 1 from account_trait)")
                .mapTo(Boolean.class)
                .one();
        if (missing) {
            fill(handle, EventDao.current(handle));
        }
    }

    static void fill(Handle handle, EventDao events) {
        handle.execute("delete from account_trait");
        handle.execute("delete from account_heading");
        signals(handle);
        things(handle, events, "DEVICE", "device_id", "cast(null as varchar)");
        things(handle, events, "ADDRESS", "ip", "cast(null as varchar)");
        things(handle, events, "STORE", "coalesce(store_id, store_name)", "store_name");
        shares(handle);
        head(handle, "SIGNAL", "('SIGNAL')", rank());
        head(handle, "SOURCE", SOURCES, "c.accounts desc, t.trait desc, t.thing");
        head(handle, "STORE", "('STORE')", "c.accounts desc, t.thing");
    }

    private static void signals(Handle handle) {
        for (String signal : Key.SIGNAL.choices()) {
            handle.createUpdate("insert into account_trait select 'SIGNAL', cast(:signal as varchar), account,"
                            + " cast(null as varchar) from account_finding where kept like :kept")
                    .bind("signal", signal)
                    .bind("kept", "%\"screened." + signal + "\"%")
                    .execute();
        }
    }

    /// What suspicious events name.
    private static void things(Handle handle, EventDao events, String trait, String column, String words) {
        handle.execute("insert into account_trait select '" + trait + "', " + column + ", account, max(" + words
                + ") from " + events.table() + " where verdict <> 'OWNER' and " + column + " <> '' group by " + column
                + ", account");
    }

    private static void shares(Handle handle) {
        for (String trait : List.of("DEVICE", "ADDRESS", "STORE")) {
            handle.execute(
                    "insert into account_trait select distinct 'SHARES', '" + trait.toLowerCase(java.util.Locale.ROOT)
                            + "', account, cast(null as varchar) from account_trait where trait = '" + trait
                            + "' and thing in (select thing from account_trait where trait = '" + trait
                            + "' group by thing having count(*) > 1)");
        }
        handle.execute("insert into account_trait select 'SHARES', 'nothing', account, cast(null as varchar)"
                + " from account_finding where account not in"
                + " (select account from account_trait where trait = 'SHARES')");
    }

    private static void head(Handle handle, String heading, String traits, String order) {
        handle.execute("insert into account_heading select '" + heading + "', account, trait, thing, words from"
                + " (select t.account, t.trait, t.thing, t.words,"
                + " row_number() over (partition by t.account order by " + order + ") as nth"
                + " from account_trait t join (select trait, thing, count(*) as accounts from account_trait"
                + " where trait in " + traits + " group by trait, thing) c on c.trait = t.trait and c.thing = t.thing"
                + ") ranked where nth = 1");
    }

    /// Signals in the order in which a search offers them.
    private static String rank() {
        List<String> signals = Key.SIGNAL.choices();
        return IntStream.range(0, signals.size())
                .mapToObj(i -> " when '" + signals.get(i) + "' then " + i)
                .collect(Collectors.joining("", "case t.thing", " end"));
    }
}
