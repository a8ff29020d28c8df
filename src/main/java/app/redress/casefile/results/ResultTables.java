package app.redress.casefile.results;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.Listing;
import app.redress.casefile.lists.ClaimTables;
import app.redress.casefile.lists.FreezeTables;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import app.redress.domain.SourceLine;
import app.redress.domain.Tracing;
import app.redress.findings.Findings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Reads and writes estimates, losses and worklists: the results of a run that belong neither to one account nor to
/// one file.
public final class ResultTables {
    private ResultTables() {}

    public static void write(Handle handle, Findings findings, EventDao events) {
        handle.createUpdate("insert into analysis values (1, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, findings.basis().asOf().toString())
                .bind(1, findings.basis().zone().getId())
                .bind(2, findings.basis().policyName())
                .bind(3, findings.basis().policyText())
                .bind(4, findings.evidence().accountsScreened())
                .bind(5, events.table())
                .bind(6, ClaimTables.KEPT)
                .execute();
        writeControls(handle, findings.evidence().controls());
        writeEstimates(handle, findings.figures().estimates());
        writeHours(handle, findings.figures().hourly());
        writeBreakdown(handle, findings.figures().breakdown());
        writeCompensation(handle, findings.lists().compensation());
        writeFreeze(handle, findings.lists().freeze());
        FreezeTables.write(handle, findings);
        ClaimTables.write(handle, findings);
    }

    private static void writeControls(Handle handle, List<Control> controls) {
        try (PreparedBatch batch = handle.prepareBatch("insert into control values (?, ?, ?, ?, ?, ?)")) {
            for (Control control : controls) {
                batch.add(
                        batch.size(),
                        control.at().toString(),
                        control.name(),
                        control.note(),
                        control.source().file(),
                        control.source().line());
            }
            batch.execute();
        }
    }

    private static void writeEstimates(Handle handle, List<DamageEstimate> estimates) {
        try (PreparedBatch batch =
                handle.prepareBatch("insert into estimate values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (DamageEstimate estimate : estimates) {
                DamageEstimate.Range range = estimate.range();
                batch.add(
                        estimate.definition().name(),
                        estimate.accounts(),
                        estimate.amount(),
                        estimate.low(),
                        estimate.expected(),
                        estimate.high(),
                        estimate.asOf().toString(),
                        estimate.tracing(),
                        estimate.policy(),
                        CaseJson.text(estimate.evidence()),
                        range == null ? null : range.low(),
                        range == null ? null : range.high());
            }
            batch.execute();
        }
    }

    private static void writeHours(Handle handle, List<HourlyLoss> hours) {
        try (PreparedBatch batch = handle.prepareBatch("insert into hourly_loss values (?, ?, ?, ?, ?)")) {
            for (HourlyLoss hour : hours) {
                batch.add(batch.size(), hour.hour().toString(), hour.charges(), hour.spend(), hour.accounts());
            }
            batch.execute();
        }
    }

    private static void writeBreakdown(Handle handle, List<BreakdownRow> rows) {
        try (PreparedBatch batch = handle.prepareBatch("insert into breakdown values (?, ?, ?, ?, ?, ?)")) {
            for (BreakdownRow row : rows) {
                batch.add(batch.size(), row.dimension(), row.label(), row.yen(), row.events(), row.accounts());
            }
            batch.execute();
        }
    }

    private static void writeCompensation(Handle handle, List<CompensationItem> items) {
        try (PreparedBatch batch = handle.prepareBatch("insert into compensation values (?, ?, ?, ?, ?, ?, ?)")) {
            for (CompensationItem item : items) {
                batch.add(
                        batch.size(),
                        item.account(),
                        item.channel().name(),
                        item.amount(),
                        CaseJson.text(item.basis()),
                        item.basis().code(),
                        item.status().name());
            }
            batch.execute();
        }
    }

    private static void writeFreeze(Handle handle, List<FreezeItem> items) {
        try (PreparedBatch batch = handle.prepareBatch("insert into freeze_proposal values (?, ?, ?, ?, ?, ?, ?)")) {
            for (FreezeItem item : items) {
                batch.add(
                        batch.size(),
                        item.priority(),
                        item.account(),
                        item.atRisk(),
                        CaseJson.text(item.reason()),
                        item.reason().code(),
                        item.status().name());
            }
            batch.execute();
        }
    }

    public static List<Control> controls(Handle handle) {
        return handle.createQuery("select happened_at, name, note, file, line from control order by place")
                .map((row, _) -> new Control(
                        Instant.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        new SourceLine(row.getInt(4), row.getLong(5))))
                .list();
    }

    public static List<DamageEstimate> estimates(Handle handle) {
        return handle.createQuery("select * from estimate order by "
                        + Listing.rank("definition", DamageEstimate.Definition.values()))
                .map((row, _) -> new DamageEstimate(
                        DamageEstimate.Definition.valueOf(row.getString("definition")),
                        row.getInt("accounts"),
                        row.getLong("amount"),
                        row.getLong("low"),
                        row.getLong("expected"),
                        row.getLong("high"),
                        range(row),
                        Instant.parse(row.getString("as_of")),
                        Tracing.named(row.getString("tracing")).name(),
                        row.getString("policy"),
                        CaseJson.strings(row.getString("evidence"))))
                .list();
    }

    public static DamageEstimate.@Nullable Range range(ResultSet row) throws SQLException {
        long low = row.getLong("range_low");
        return row.wasNull() ? null : new DamageEstimate.Range(low, row.getLong("range_high"));
    }

    public static List<HourlyLoss> hourly(Handle handle) {
        return handle.createQuery("select happened_at, charges, spend, accounts from hourly_loss"
                        + " where not (charges = 0 and spend = 0 and accounts = 0) order by happened_at")
                .map((row, _) ->
                        new HourlyLoss(Instant.parse(row.getString(1)), row.getLong(2), row.getLong(3), row.getInt(4)))
                .list();
    }

    /// The breakdown, with dimensions in the order of the analysis.
    public static List<BreakdownRow> breakdown(Handle handle) {
        return handle.createQuery("select dimension, label, yen, events, accounts from breakdown"
                        + " where not (yen = 0 and events = 0 and accounts = 0) order by"
                        + " min(place) over (partition by dimension), yen desc, label")
                .map(ConstructorMapper.of(BreakdownRow.class))
                .list();
    }

    public static long atRiskTotal(Handle handle) {
        return total(handle, "select cast(coalesce(sum(at_risk), 0) as bigint) from freeze_proposal");
    }

    private static long total(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
