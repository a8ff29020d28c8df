package app.redress.casefile.lists;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.Page;
import app.redress.damages.AccountFinding;
import app.redress.domain.AccountFacts;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.worklist.Drain;
import app.redress.worklist.DrainSpeed;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The freeze list, the accounts that are frozen wrongly, and how fast accounts were emptied.
public final class FreezeTables {
    /// Version from which on a run keeps what these lists need.
    static final int KEPT = 24;

    private static final int BATCH = 2000;
    private static final String VICTIMS = Arrays.stream(Tier.values())
            .filter(Tier::isVictim)
            .map(tier -> "'" + tier.name() + "'")
            .collect(Collectors.joining(", "));

    // A person's decision takes precedence over the run's proposal.
    private static final Listing FREEZE = new Listing(
                    "(select all_items.*, " + ItemTable.words("status", FreezeItem.Status.values())
                            + " as status_words from (select f.priority, f.account, f.at_risk, f.reason, f.reason_code,"
                            + " coalesce(d.status, f.status) as status, coalesce(d.version, 0) as version from freeze_proposal f left join freeze_decision d"
                            + " on d.account = f.account union all"
                            // a freeze no longer proposed, because the account is frozen, can still be released
                            + " select cast((select count(*) from freeze_proposal) + row_number() over (order by d.account) as int),"
                            + " d.account, cast(0 as bigint), '[\"freeze.done\",[],0.0]', 'freeze.done', d.status, d.version"
                            + " from freeze_decision d where d.status in ('REQUESTED', 'FROZEN')"
                            + " and not exists (select 1 from freeze_proposal f where f.account = d.account)) all_items) listed",
                    "priority",
                    Map.of(
                            "priority", "priority",
                            "account_id", "account",
                            "at_risk", "at_risk",
                            "reason", Listing.rank("replace(reason_code, 'freeze.', '')", Tier.values()),
                            "status", Listing.rank("status", FreezeItem.Status.values())),
                    List.of("account", "reason_code", "status_words"),
                    "at_risk")
            .asksForLosses();

    // An account on no list of findings was cleared as well. A freeze after its release counts again.
    private static final Listing WRONGLY = new Listing(
            "(select a.account, coalesce(f.frozen_at, d.decided_at) as frozen_at, coalesce(m.ruled, false) as decided,"
                    + " coalesce(m.note, '') as note, coalesce(d.version, 0) as version from (select account from account_finding"
                    + " where frozen_at is not null union select account from freeze_decision where status = 'FROZEN') a"
                    + " left join account_finding f on f.account = a.account"
                    + " left join freeze_decision d on d.account = a.account"
                    + " left join account_mark m on m.account = a.account"
                    + " where coalesce(f.tier, 'CLEARED') = 'CLEARED' and (d.status is null or d.status <> 'RELEASED'"
                    + " or f.frozen_at > d.decided_at)) listed",
            "frozen_at, account",
            Map.of("account_id", "account", "frozen_at", "frozen_at", "cleared_by", "decided", "note", "note"),
            List.of("account", "note"),
            "0");

    private FreezeTables() {}

    record Listed(int priority, String account, long atRisk, Reason reason, FreezeItem.Status status, int version) {
        FreezeItem item() {
            return new FreezeItem(priority, account, atRisk, reason, status, version);
        }
    }

    /// @param statuses empty for all
    public static Page<FreezeItem> page(Handle handle, Set<FreezeItem.Status> statuses, ListQuery query) {
        RowMapper<Listed> listed = ConstructorMapper.of(Listed.class);
        return FREEZE.page(
                handle,
                (row, context) -> listed.map(row, context).item(),
                Listing.in("status", statuses),
                Map.of(),
                query);
    }

    public static Page<WronglyFrozen> wrongly(Handle handle, ListQuery query, Instant now) {
        Instant asOf = requireKept(handle);
        return WRONGLY.page(
                handle,
                (row, _) -> {
                    Instant at = CaseTypes.time(row, "frozen_at");
                    return new WronglyFrozen(
                            row.getString("account"),
                            at,
                            at.isAfter(asOf) ? now : asOf,
                            row.getBoolean("decided"),
                            row.getString("note"),
                            row.getInt("version"));
                },
                query);
    }

    /// How fast the victims' accounts were emptied.
    public static DrainSpeed speed(Handle handle) {
        requireKept(handle);
        return DrainSpeed.of(handle.createQuery("select d.account, d.losses from account_drain d join account_finding f"
                        + " on f.account = d.account where f.tier in (" + VICTIMS + ")")
                .map((row, _) -> new Drain(row.getString(1), CaseJson.listOf(Drain.Loss.class, row.getString(2))))
                .list());
    }

    /// @return as-of time of the findings
    private static Instant requireKept(Handle handle) {
        return handle.createQuery("select as_of from analysis where kept >= :kept")
                .bind("kept", KEPT)
                .map((row, _) -> Instant.parse(row.getString(1)))
                .findOne()
                .orElseThrow(() -> new UnusableInput(Message.of("freeze.analyseAgain")));
    }

    public static void write(Handle handle, Findings findings) {
        handle.execute("delete from account_drain");
        try (PreparedBatch batch = handle.prepareBatch("insert into account_drain values (?, ?)")) {
            for (AccountFinding finding : findings.accounts()) {
                Drain drain = Drain.of(finding);
                if (!drain.losses().isEmpty()) {
                    batch.add(drain.account(), CaseJson.text(drain.losses()));
                }
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            batch.execute();
        }
    }

    /// Follows a changed finding.
    public static void replace(Handle handle, AccountFinding finding) {
        Drain drain = Drain.of(finding);
        handle.execute("delete from account_drain where account = ?", drain.account());
        if (!drain.losses().isEmpty()) {
            handle.execute("insert into account_drain values (?, ?)", drain.account(), CaseJson.text(drain.losses()));
        }
    }

    public static @Nullable Instant frozenAt(AccountFinding finding) {
        AccountFacts facts = finding.timeline().facts();
        return facts == null ? null : facts.frozenAt();
    }

    /// When the account was frozen by the accounts export.
    public static Optional<Instant> frozenByExport(Handle handle, String account) {
        return handle.createQuery(
                        "select frozen_at from account_finding where account = :account and frozen_at is not null")
                .bind("account", account)
                .mapTo(Instant.class)
                .findOne();
    }

    /// What is at risk in an account now; 0 where no freeze is proposed.
    public static long atRisk(Handle handle, String account) {
        return handle.createQuery("select at_risk from freeze_proposal where account = :account")
                .bind("account", account)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }
}
