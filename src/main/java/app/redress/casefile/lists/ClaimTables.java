package app.redress.casefile.lists;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.Page;
import app.redress.damages.AccountFinding;
import app.redress.domain.Claim;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Customers' claims beside the findings: compared in the database whenever they are read, so that the comparison
/// follows every decision.
public final class ClaimTables {
    /// Version from which on a run keeps claims.
    public static final int KEPT = 25;

    private static final int BATCH = 2000;
    private static final String VICTIMS = Arrays.stream(Tier.values())
            .filter(Tier::isVictim)
            .map(tier -> "'" + tier.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String DECIDED = " f.display_name, f.contact, f.tier, coalesce(f.due, 0) as due,"
            + " coalesce(f.due_low, 0) as due_low, coalesce(f.due_high, 0) as due_high, t.told_at,"
            + " coalesce(d.status, 'OPEN') as status, coalesce(d.reason, '') as reason,"
            + " coalesce(d.decided_by, '') as decided_by, coalesce(d.version, 0) as version,";

    private static final String CLAIMED = "select c.account, coalesce(d.linked, c.account) as found_as, c.claims,"
            + " c.first_at, c.claimed," + DECIDED
            + " case when c.first_at >= t.told_at then true else false end as told_first,"
            + " case when d.status <> 'OPEN' and (d.claimed <> c.claimed or d.due <> coalesce(f.due, 0)) then true"
            + " else false end as changed,"
            + " case when f.tier in (" + VICTIMS + ") then case when c.unpriced = c.claims then 'NO_AMOUNT'"
            + " when c.claimed = f.due then 'AGREED' when c.claimed > f.due then 'MORE' else 'LESS' end"
            + " when f.tier = 'POSSIBLE' then 'UNDECIDED' else 'NOT_FOUND' end as comparison"
            + " from (select account, cast(count(*) as int) as claims, min(claimed_at) as first_at,"
            + " cast(sum(coalesce(amount, 0)) as bigint) as claimed,"
            + " cast(sum(case when amount is null then 1 else 0 end) as int) as unpriced from claim group by account) c"
            + " left join claim_decision d on d.account = c.account"
            + " left join account_finding f on f.account = coalesce(d.linked, c.account)"
            + " left join claim_told t on t.account = c.account";

    private static final String UNREPORTED = "select f.account, f.account as found_as, 0 as claims,"
            + " cast(null as timestamp(6) with time zone) as first_at, cast(0 as bigint) as claimed," + DECIDED
            + " false as told_first, false as changed, 'UNREPORTED' as comparison from account_finding f"
            + " left join (select * from claim_decision where 1 = 0) d on d.account = f.account"
            + " left join claim_told t on t.account = f.account where f.tier in (" + VICTIMS + ")"
            + " and not exists (select 1 from claim c where c.account = f.account)"
            + " and not exists (select 1 from claim_decision l join claim c on c.account = l.account"
            + " where l.linked = f.account)";

    private static final Listing LISTING = new Listing(
                    "(select compared.*, " + ItemTable.words("comparison", ClaimMatch.values()) + " as match_words, "
                            + ItemTable.words("status", ClaimStatus.values()) + " as status_words from (" + CLAIMED
                            + " union all " + UNREPORTED + ") compared) listed",
                    "account",
                    Map.of(
                            "account_id", "account",
                            "match", Listing.rank("comparison", ClaimMatch.values()),
                            "claimed", "claimed",
                            "due", "due",
                            "difference", "case when claims > 0 then claimed - due end",
                            "claimed_at", "first_at",
                            "told_at", "told_at",
                            "status", Listing.rank("status", ClaimStatus.values()),
                            "decided_by", "decided_by"),
                    List.of(
                            "account",
                            "found_as",
                            "coalesce(display_name, '')",
                            "match_words",
                            "status_words",
                            "reason",
                            "decided_by"),
                    "claimed")
            .asksForLosses();

    private ClaimTables() {}

    public static Page<CaseClaim> page(Handle handle, ClaimFilter filter, ListQuery query) {
        requireKept(handle);
        String text = query.text().isBlank() ? filter.text() : query.text();
        ListQuery texted = new ListQuery(text, query.sort(), query.descending(), query.offset(), query.limit());
        return LISTING.page(handle, ConstructorMapper.of(CaseClaim.class), filter.sql(), Map.of(), texted);
    }

    public static Optional<CaseClaim> claim(Handle handle, String account) {
        requireKept(handle);
        return handle.createQuery("select * from " + LISTING.rows() + " where account = :account")
                .bind("account", account)
                .map(ConstructorMapper.of(CaseClaim.class))
                .findOne();
    }

    /// Counts by comparison, in the order of [ClaimMatch].
    public static List<ClaimCount> counts(Handle handle) {
        requireKept(handle);
        return handle.createQuery("select comparison, cast(count(*) as int), cast(sum(claimed) as bigint),"
                        + " cast(sum(due) as bigint), cast(sum(case when told_first then 1 else 0 end) as int) from "
                        + LISTING.rows() + " group by comparison order by "
                        + Listing.rank("comparison", ClaimMatch.values()))
                .map((row, _) -> new ClaimCount(
                        ClaimMatch.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getInt(5)))
                .list();
    }

    /// The claims of an account, in time order.
    public static List<Claim> of(Handle handle, String account) {
        return handle.createQuery("select account, claimed_at, amount, transaction_ids, note, file, line from claim"
                        + " where account = :account order by claimed_at, place")
                .bind("account", account)
                .map((row, _) -> new Claim(
                        row.getString(1),
                        CaseTypes.time(row, "claimed_at"),
                        row.getObject(3, Long.class),
                        CaseJson.strings(row.getString(4)),
                        row.getString(5),
                        new SourceLine(row.getInt(6), row.getLong(7))))
                .list();
    }

    /// When customers were told, by account.
    public static Map<String, Instant> toldAt(Handle handle) {
        Map<String, Instant> told = new TreeMap<>();
        handle.createQuery("select account, told_at from claim_told")
                .map((row, _) -> told.put(row.getString(1), CaseTypes.time(row, "told_at")))
                .list();
        return told;
    }

    private static void requireKept(Handle handle) {
        boolean older = handle.createQuery("select count(*) from analysis where coalesce(kept, 0) < :kept")
                        .bind("kept", KEPT)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (older) {
            throw new UnusableInput(Message.of("claims.analyseAgain"));
        }
    }

    public static void write(Handle handle, Findings findings) {
        handle.execute("delete from claim");
        try (PreparedBatch batch = handle.prepareBatch("insert into claim values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (AccountFinding finding : findings.accounts()) {
                for (Claim claim : finding.timeline().claims()) {
                    batch.add(
                            place++,
                            claim.account(),
                            CaseTypes.micros(claim.claimedAt()),
                            claim.amount(),
                            CaseJson.text(claim.transactionIds()),
                            claim.note(),
                            claim.source().file(),
                            claim.source().line());
                    if (batch.size() >= BATCH) {
                        batch.execute();
                    }
                }
            }
            batch.execute();
        }
    }
}
