package app.redress.casefile.accounts;

import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.LossPart;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.Loss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The stolen charges and spends of the victims, one by one.
public final class LossTable {
    private static final int BATCH = 2000;

    private LossTable() {}

    public static void write(Handle handle, List<AccountFinding> findings) {
        try (PreparedBatch batch = handle.prepareBatch("insert into account_loss values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AccountFinding finding : findings) {
                add(batch, finding);
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, AccountFinding finding) {
        if (!finding.timeline().tier().isVictim()) {
            return;
        }
        int nth = 0;
        for (Loss loss : Loss.of(finding.timeline())) {
            batch.add(
                    finding.account(),
                    nth++,
                    CaseTypes.micros(loss.at()),
                    loss.charge(),
                    loss.yen(),
                    loss.store(),
                    loss.prefecture(),
                    loss.goods(),
                    loss.method().name());
        }
    }

    /// Replaces the losses of one account after a decision.
    static void replace(Handle handle, AccountFinding finding) {
        handle.execute("delete from account_loss where account = ?", finding.account());
        write(handle, List.of(finding));
    }

    /// Fills the table for a case that an older version analysed.
    public static void complete(Handle handle) {
        boolean missing = handle.createQuery("select not exists (select 1 from account_loss)"
                        + " and exists (select 1 from hourly_loss where charges <> 0 or spend <> 0)")
                .mapTo(Boolean.class)
                .one();
        if (missing) {
            List<String> victims = handle.createQuery("select account from account_finding where tier in ("
                            + ContributionTables.VICTIMS + ") order by place")
                    .mapTo(String.class)
                    .list();
            victims.forEach(account ->
                    AccountTables.account(handle, account).ifPresent(finding -> write(handle, List.of(finding))));
        }
    }

    public static LossPart part(Handle handle, LossSpan span) {
        Map<String, Object> bound = new HashMap<>();
        String within = " from account_loss where " + span.sql("span", bound);
        List<BreakdownRow> breakdown = new ArrayList<>();
        for (String dimension : List.of("store", "prefecture", "goods", "method")) {
            String kind = dimension.equals("method") ? " and charge" : " and not charge";
            breakdown.addAll(handle.createQuery("select '" + dimension.toUpperCase(java.util.Locale.ROOT)
                            + "' as dimension, " + dimension + " as label, cast(sum(yen) as bigint) as yen,"
                            + " count(*) as events, count(distinct account) as accounts" + within + kind + " group by "
                            + dimension + " order by sum(yen) desc, " + dimension)
                    .bindMap(bound)
                    .map(ConstructorMapper.of(BreakdownRow.class))
                    .list());
        }
        return handle.createQuery("select cast(coalesce(sum(case when charge then yen else 0 end), 0) as bigint),"
                        + " cast(coalesce(sum(case when charge then 0 else yen end), 0) as bigint),"
                        + " count(distinct account)" + within)
                .bindMap(bound)
                .map((row, _) -> new LossPart(row.getLong(1), row.getLong(2), row.getLong(3), breakdown))
                .one();
    }
}
