package app.redress.casefile.accounts;

import app.redress.attribution.timeline.AccountRuling;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.Page;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.AccountTermFilter;
import app.redress.casefile.results.EventDao;
import app.redress.casefile.results.FindingsBasis;
import app.redress.casefile.results.StoredFinding;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.decisions.RuledAccounts;
import app.redress.decisions.Rulings;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads and writes the candidates, as a list and individually.
public final class AccountTables {
    private static final Listing ACCOUNTS = new Listing(
            "(select f.account, f.display_name, f.tier, f.probability, f.window_start, f.first_window,"
                    + " f.unauthorised_charges, f.unauthorised_spend, f.own_money_lost, f.residual, f.due, f.due_low,"
                    + " f.due_high, coalesce(m.ruled, false) as ruled, coalesce(m.look_again, false) as look_again,"
                    + " coalesce(m.done, false) as done, coalesce(m.assignee, '') as assignee,"
                    + " coalesce(m.tags, '') as tags, coalesce(m.note, '') as note,"
                    + " case when h.account is null then false else true end as held"
                    + " from account_finding f left join account_mark m on m.account = f.account"
                    + " left join account_decision h on h.account = f.account and h.subject = 'HOLD'"
                    + " and h.choice is not null) listed",
            "account",
            Arrays.stream(AccountSort.values()).collect(Collectors.toMap(AccountSort::name, AccountTables::column)),
            List.of("account", "coalesce(display_name, '')", "assignee", "tags", "note"),
            "due");

    /// Large groups first, accounts without any last.
    private static final String GROUPS = "case when group_value = '' then 1 else 0 end,"
            + " count(*) over (partition by group_kind, group_value) desc, group_value, ";

    private AccountTables() {}

    private static String column(AccountSort sort) {
        return switch (sort) {
            case ACCOUNT -> "account";
            case TIER -> Listing.rank("tier", Tier.values());
            case PROBABILITY -> "probability";
            case WINDOW_START -> "window_start";
            case UNAUTHORISED_CHARGES -> "unauthorised_charges";
            case UNAUTHORISED_SPEND -> "unauthorised_spend";
            case OWN_MONEY_LOST -> "own_money_lost";
            case RESIDUAL -> "residual";
            case DUE -> "due";
        };
    }

    public static Page<AccountRow> accounts(Handle handle, AccountQuery query) {
        Listing list = grouped(query.grouping());
        AccountTermFilter terms = terms(handle, query);
        String order = list.order(query.sort().name(), query.descending());
        return list.page(
                handle,
                ConstructorMapper.of(AccountRow.class),
                filter(query, terms),
                terms.bound(),
                query.text(),
                query.grouping() == AccountGrouping.NONE ? order : GROUPS + order,
                query.offset(),
                query.limit());
    }

    /// The groups in the order in which their accounts stand in the list.
    public static List<AccountGroup> groups(Handle handle, AccountQuery query) {
        AccountTermFilter terms = terms(handle, query);
        return grouped(query.grouping())
                .select(
                        handle,
                        "group_kind, group_value, max(group_words), count(*), cast(sum(due) as bigint)",
                        filter(query, terms),
                        terms.bound(),
                        query.text(),
                        " group by group_kind, group_value order by case when group_value = '' then 1 else 0 end,"
                                + " count(*) desc, group_value")
                .map((row, _) -> new AccountGroup(
                        Objects.requireNonNullElse(row.getString(1), ""),
                        row.getString(2),
                        Objects.requireNonNullElse(row.getString(3), ""),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    private static Listing grouped(AccountGrouping grouping) {
        String rows =
                switch (grouping) {
                    case NONE -> ACCOUNTS.rows();
                    case ASSIGNEE ->
                        "(select listed.*, case when assignee = '' then null else 'ASSIGNEE' end as group_kind,"
                                + " assignee as group_value, cast(null as varchar) as group_words from "
                                + ACCOUNTS.rows() + ") with_group";
                    case SIGNAL, SOURCE, STORE ->
                        "(select listed.*, g.trait as group_kind, coalesce(g.thing, '') as group_value,"
                                + " g.words as group_words from " + ACCOUNTS.rows()
                                + " left join account_heading g on g.account = listed.account and g.heading = '"
                                + grouping.name() + "') with_group";
                };
        return new Listing(rows, ACCOUNTS.ownOrder(), ACCOUNTS.sorts(), ACCOUNTS.textColumns(), ACCOUNTS.sum());
    }

    /// Some columns of all matching accounts.
    static Query select(Handle handle, AccountQuery query, String columns) {
        AccountTermFilter terms = terms(handle, query);
        return ACCOUNTS.select(handle, columns, filter(query, terms), terms.bound(), query.text(), "");
    }

    /// Trait, thing, account and words of what accounts are counted by.
    static Query traits(Handle handle) {
        return handle.createQuery("select trait, thing, account, words from account_trait"
                + " where trait in ('SIGNAL', 'SHARES', 'STORE')");
    }

    private static AccountTermFilter terms(Handle handle, AccountQuery query) {
        return AccountTermFilter.of(handle, query.terms());
    }

    private static String filter(AccountQuery query, AccountTermFilter terms) {
        return tierFilter(query.tiers()) + " and " + state(query.state()) + " and " + terms.sql();
    }

    private static String tierFilter(Set<Tier> tiers) {
        if (tiers.size() == Tier.values().length) {
            return Listing.ANY; // the whole table is read faster than by its index
        }
        return tiers.isEmpty()
                ? "1 = 0"
                : tiers.stream()
                        .sorted()
                        .map(tier -> "'" + tier.name() + "'")
                        .collect(Collectors.joining(", ", "tier in (", ")"));
    }

    private static String state(AccountState state) {
        return switch (state) {
            case ANY -> Listing.ANY;
            case OPEN -> "not done and not held";
            case DONE -> "done";
            case HELD -> "held";
            case RULED -> "ruled";
            case LOOK_AGAIN -> "look_again";
        };
    }

    /// The finding with people's decisions applied.
    public static Optional<AccountFinding> account(Handle handle, String account) {
        Optional<AccountFinding> engine = engine(handle, account);
        if (engine.isEmpty() || !AccountDecisionDao.ruled(handle, account)) {
            return engine;
        }
        AccountRuling ruling = Rulings.of(new AccountDecisionDao(handle).ofAccount(account));
        RuledAccounts ruled = FindingsBasis.of(handle).ruled();
        return engine.map(found -> ruled.of(found, ruling));
    }

    /// Updates the row after a decision; the engine's finding is kept as well.
    static void update(Handle handle, AccountFinding finding) {
        CompromiseWindow window = firstWindow(finding);
        AccountDamages damages = finding.damages();
        Figures point = damages.point();
        handle.createUpdate("update account_finding set tier = ?, probability = ?, window_start = ?, first_window = ?,"
                        + " unauthorised_charges = ?, unauthorised_spend = ?, own_money_lost = ?, residual = ?, due = ?,"
                        + " due_low = ?, due_expected = ?, due_high = ? where account = ?")
                .bind(0, finding.timeline().tier().name())
                .bind(1, finding.timeline().probability())
                .bind(2, window == null ? null : CaseTypes.micros(window.start()))
                .bind(3, window == null ? null : CaseJson.text(window))
                .bind(4, point.unauthorisedCharges())
                .bind(5, point.unauthorisedSpend())
                .bind(6, point.ownMoneyLost())
                .bind(7, point.residual())
                .bind(8, point.totalDue())
                .bind(9, damages.low())
                .bind(10, damages.expected())
                .bind(11, damages.high())
                .bind(12, finding.account())
                .execute();
    }

    public static @Nullable CompromiseWindow firstWindow(AccountFinding finding) {
        return finding.timeline().windows().stream()
                .min(Comparator.comparing(CompromiseWindow::start))
                .orElse(null);
    }

    /// The engine's finding, regardless of decisions.
    public static Optional<AccountFinding> engine(Handle handle, String account) {
        return handle.createQuery(
                        "select place, first_event, event_count, kept from account_finding where account = :account")
                .bind("account", account)
                .map(ConstructorMapper.of(Row.class))
                .findOne()
                .map(row -> finding(handle, account, row));
    }

    private static AccountFinding finding(Handle handle, String account, Row row) {
        List<JudgedEvent> events = EventDao.current(handle).read(handle, row.firstEvent, row.eventCount);
        return CaseJson.read(row.kept, StoredFinding.class).with(account, events, gaps(handle, row.place));
    }

    private static List<Ledger.Gap> gaps(Handle handle, int account) {
        return handle.createQuery("select file, line, transaction_id, expected, stated from ledger_gap"
                        + " where account_place = :account order by place")
                .bind("account", account)
                .map((row, _) -> new Ledger.Gap(
                        new SourceLine(row.getInt(1), row.getLong(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    public static Map<Tier, Integer> tiers(Handle handle) {
        Map<Tier, Integer> counts = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            counts.put(tier, 0);
        }
        handle.createQuery("select tier, count(*) as accounts from account_finding group by tier")
                .map((row, _) -> counts.put(Tier.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /// Total yen owed to the account over all channels; 0 for an account without a finding.
    public static long due(Handle handle, String account) {
        return handle.createQuery("select due from account_finding where account = :account")
                .bind("account", account)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// The same for every account with a finding.
    public static Map<String, Long> allDue(Handle handle) {
        Map<String, Long> due = new HashMap<>();
        handle.createQuery("select account, due from account_finding")
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(one -> due.put(one.getKey(), one.getValue()));
        return due;
    }

    /// Where the rest of an account's finding is stored.
    record Row(int place, long firstEvent, int eventCount, String kept) {}
}
