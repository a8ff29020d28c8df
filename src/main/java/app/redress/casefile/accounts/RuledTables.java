package app.redress.casefile.accounts;

import app.redress.casefile.lists.FreezeTables;
import app.redress.casefile.lists.WorklistTables;
import app.redress.casefile.results.FindingsBasis;
import app.redress.casefile.results.ResultTables;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.Breakdowns;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.HourlyLoss;
import app.redress.decisions.EvidenceTotals;
import app.redress.findings.Findings;
import app.redress.worklist.Worklists;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Updates lists and totals after a changed finding of one account: its old contribution is subtracted, its new one
/// added, and nothing else is touched.
public final class RuledTables {
    private final Handle handle;
    private final WorklistTables lists;

    RuledTables(Handle handle, FindingsBasis basis) {
        this.handle = handle;
        this.lists = new WorklistTables(
                handle,
                new Worklists(basis.policy(), Worklists.chargingOpen(ResultTables.controls(handle), basis.asOf())));
    }

    /// Stores what decisions need beyond a run's lists; nothing if the policy text cannot be read, in which case
    /// nothing can be decided either.
    public static void write(Handle handle, Findings findings) {
        for (String table : List.of("evidence_total", "payout_evidence", "freeze_urgency")) {
            handle.execute("delete from " + table);
        }
        FindingsBasis.of(findings).ifPresent(basis -> {
            put(handle, EvidenceTotals.of(findings.figures().estimates()));
            boolean open = Worklists.chargingOpen(findings.evidence().controls(), basis.asOf());
            new WorklistTables(handle, new Worklists(basis.policy(), open)).write(findings);
        });
    }

    private static void put(Handle handle, EvidenceTotals t) {
        handle.execute("delete from evidence_total");
        handle.execute(
                "insert into evidence_total values (1, ?, ?, ?, ?, ?, ?, ?)",
                t.accounts(),
                t.amount(),
                t.low(),
                t.expected(),
                t.high(),
                t.rangeLow(),
                t.rangeHigh());
    }

    /// Replaces the findings of accounts.
    void replace(List<Change> changes) {
        EvidenceTotals totals = totals();
        for (Change change : changes) {
            AccountTables.update(handle, change.after);
            FreezeTables.replace(handle, change.after);
            breakDown(change.before, -1);
            breakDown(change.after, 1);
            LossTable.replace(handle, change.after);
            totals = totals.with(change.before, change.after);
            lists.replace(change.after);
        }
        RuledTraits.follow(handle, changes.stream().map(Change::after).toList());
        put(handle, totals);
        estimate(totals);
    }

    /// @param before the finding reflected in the lists
    record Change(AccountFinding before, AccountFinding after) {}

    private EvidenceTotals totals() {
        return handle.createQuery("select * from evidence_total")
                .map((row, _) -> new EvidenceTotals(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .one();
    }

    private void estimate(EvidenceTotals totals) {
        for (DamageEstimate like : ResultTables.estimates(handle)) {
            if (like.definition() == Definition.EVIDENCE) {
                DamageEstimate now = totals.of(like, like.range() != null);
                DamageEstimate.Range range = now.range();
                handle.execute(
                        "update estimate set accounts = ?, amount = ?, low = ?, expected = ?, high = ?, range_low = ?,"
                                + " range_high = ? where definition = 'EVIDENCE'",
                        now.accounts(),
                        now.amount(),
                        now.low(),
                        now.expected(),
                        now.high(),
                        range == null ? null : range.low(),
                        range == null ? null : range.high());
            }
        }
    }

    private void breakDown(AccountFinding finding, int times) {
        if (finding.timeline().tier().isVictim()) {
            Breakdowns own = new Breakdowns(List.of(finding.timeline()));
            own.hourly().forEach(hour -> addHour(hour, times));
            own.rows().forEach(row -> addRow(row, times));
        }
    }

    private void addHour(HourlyLoss hour, int times) {
        int changed = handle.execute(
                "update hourly_loss set charges = charges + ?, spend = spend + ?, accounts = accounts + ?"
                        + " where happened_at = ?",
                times * hour.charges(),
                times * hour.spend(),
                times * hour.accounts(),
                hour.hour().toString());
        if (changed == 0) {
            handle.execute(
                    "insert into hourly_loss values ((select coalesce(max(place), -1) + 1 from hourly_loss), ?, ?, ?, ?)",
                    hour.hour().toString(),
                    times * hour.charges(),
                    times * hour.spend(),
                    times * hour.accounts());
        }
    }

    private void addRow(BreakdownRow row, int times) {
        int changed = handle.execute(
                "update breakdown set yen = yen + ?, events = events + ?, accounts = accounts + ?"
                        + " where dimension = ? and label = ?",
                times * row.yen(),
                times * row.events(),
                times * row.accounts(),
                row.dimension(),
                row.label());
        if (changed == 0) {
            handle.execute(
                    "insert into breakdown values ((select coalesce(max(place), -1) + 1 from breakdown), ?, ?, ?, ?, ?)",
                    row.dimension(),
                    row.label(),
                    times * row.yen(),
                    times * row.events(),
                    times * row.accounts());
        }
    }
}
