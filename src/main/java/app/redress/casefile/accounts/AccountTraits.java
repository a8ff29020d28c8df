package app.redress.casefile.accounts;

import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.results.EventDao;
import app.redress.domain.UnusableInput;
import app.redress.worklist.DecisionRefused;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Fills the tables by which accounts are counted, grouped and linked, from the engine's findings; [RuledTraits] lets
/// them follow people's decisions.
public final class AccountTraits {
    private static final System.Logger LOG = System.getLogger(AccountTraits.class.getName());
    private static final String SOURCES = "('DEVICE', 'ADDRESS')";
    /// What accounts share with any other.
    private static final String SHARED =
            "insert into account_trait select distinct 'SHARES', lower(t.trait), t.account, cast(null as varchar)"
                    + " from account_trait t where t.trait not in ('SIGNAL', 'SHARES')"
                    + " and exists (select 1 from account_trait o where o.trait = t.trait and o.thing = t.thing"
                    + " and o.account <> t.account)";

    private AccountTraits() {}

    /// Fills them for a case that an older version analysed.
    public static void complete(Handle handle) {
        boolean missing = handle.createQuery(
                        "select (select count(*) from analysis) > 0" + " and not exists (select 1 from account_trait)")
                .mapTo(Boolean.class)
                .one();
        if (missing) {
            fill(handle, EventDao.current(handle), () -> {});
            handle.createQuery("select account from account_mark where ruled order by account")
                    .mapTo(String.class)
                    .list()
                    .forEach(account -> ruled(handle, account));
        }
    }

    private static void ruled(Handle handle, String account) {
        try {
            AccountTables.account(handle, account).ifPresent(finding -> RuledTraits.follow(handle, List.of(finding)));
        } catch (UnusableInput | DecisionRefused unreadable) {
            // a case whose settings cannot be read any more opens all the same; its groups stay the engine's
            LOG.log(System.Logger.Level.INFO, "groups without the decisions on " + account, unreadable);
        }
    }

    /// @param check called between the statements; may throw to stop
    public static void fill(Handle handle, EventDao events, Runnable check) {
        List<Runnable> steps = List.of(
                () -> handle.execute("delete from account_trait"),
                () -> handle.execute("delete from account_heading"),
                () -> signals(handle),
                () -> things(handle, events, "DEVICE", "device_id", "cast(null as varchar)"),
                () -> things(handle, events, "ADDRESS", "ip", "cast(null as varchar)"),
                () -> things(handle, events, "STORE", "coalesce(store_id, store_name)", "store_name"),
                () -> shares(handle),
                () -> head(handle, "SIGNAL", "('SIGNAL')", rank()),
                () -> headings(handle));
        for (Runnable step : steps) {
            check.run();
            step.run();
        }
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

    /// Makes anew what is shared, and the groups by source and store.
    public static void regroup(Handle handle) {
        handle.execute("delete from account_trait where trait = 'SHARES'");
        handle.execute("delete from account_heading where heading in ('SOURCE', 'STORE')");
        shares(handle);
        headings(handle);
    }

    /// Others are looked up by the key of the table, account by account: a subquery of all that is shared would be
    /// asked anew after every row inserted into the table it reads.
    private static void shares(Handle handle) {
        handle.execute(SHARED);
        handle.execute("insert into account_trait select 'SHARES', 'nothing', f.account, cast(null as varchar)"
                + " from account_finding f where not exists"
                + " (select 1 from account_trait s where s.account = f.account and s.trait = 'SHARES')");
    }

    /// Makes anew what one account shares.
    static void share(Handle handle, String account) {
        handle.execute("delete from account_trait where trait = 'SHARES' and account = ?", account);
        int kinds = handle.execute(SHARED + " and t.account = ?", account);
        if (kinds == 0) {
            handle.execute(
                    "insert into account_trait select 'SHARES', 'nothing', account, cast(null as varchar)"
                            + " from account_finding where account = ?",
                    account);
        }
    }

    private static void headings(Handle handle) {
        head(handle, "SOURCE", SOURCES, "accounts desc, trait desc, thing");
        head(handle, "STORE", "('STORE')", "accounts desc, thing");
    }

    private static void head(Handle handle, String heading, String traits, String order) {
        handle.execute("insert into account_heading select '" + heading + "', account, trait, thing, words from"
                + " (select account, trait, thing, words,"
                + " row_number() over (partition by account order by " + order + ") as nth"
                + " from (select account, trait, thing, words, count(*) over (partition by trait, thing) as accounts"
                + " from account_trait where trait in " + traits + ") counted) ranked where nth = 1");
    }

    /// Makes anew under which source and store one account stands.
    static void head(Handle handle, String account) {
        handle.execute("delete from account_heading where account = ? and heading in ('SOURCE', 'STORE')", account);
        headOne(handle, "SOURCE", "not in ('SIGNAL', 'SHARES', 'STORE')", account);
        headOne(handle, "STORE", "= 'STORE'", account);
    }

    private static void headOne(Handle handle, String heading, String traits, String account) {
        handle.execute(
                "insert into account_heading select '" + heading + "', account, trait, thing, words from"
                        + " (select t.account, t.trait, t.thing, t.words, (select count(*) from account_trait c"
                        + " where c.trait = t.trait and c.thing = t.thing) as accounts from account_trait t"
                        + " where t.account = ? and t.trait " + traits
                        + ") ranked order by accounts desc, trait desc, thing fetch first 1 rows only",
                account);
    }

    /// Signals in the order in which a search offers them.
    private static String rank() {
        List<String> signals = Key.SIGNAL.choices();
        return IntStream.range(0, signals.size())
                .mapToObj(i -> " when '" + signals.get(i) + "' then " + i)
                .collect(Collectors.joining("", "case thing", " end"));
    }
}
