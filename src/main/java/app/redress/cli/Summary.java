package app.redress.cli;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;
import app.redress.evidence.imports.Receipt;
import app.redress.findings.Findings;
import java.io.PrintWriter;
import java.util.Locale;

/// Prints a short summary after an analysis.
final class Summary {
    private final Findings findings;

    Summary(Findings findings) {
        this.findings = findings;
    }

    void print(PrintWriter out) {
        for (Receipt r : findings.receipts()) {
            out.printf(
                    Locale.ROOT,
                    "%-14s %,12d lines %,12d accepted %,9d duplicate %,9d conflict %,9d rejected%n",
                    r.file().name(),
                    r.lines().total(),
                    r.lines().accepted(),
                    r.lines().duplicate(),
                    r.lines().conflict(),
                    r.lines().rejected());
        }
        if (!findings.conflicts().isEmpty() || findings.gaps() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%n%,d conflicts, %,d of them undecided; %,d gaps in time%n",
                    findings.conflicts().size(),
                    findings.undecided(),
                    findings.gaps());
        }
        out.printf(
                Locale.ROOT,
                "%naccounts %,d, looked at %,d:",
                findings.accountsScreened(),
                findings.accounts().size());
        for (Tier tier : Tier.values()) {
            long count = findings.accounts().stream()
                    .filter(a -> a.timeline().tier() == tier)
                    .count();
            out.printf(Locale.ROOT, " %,d %s", count, tier.name().toLowerCase(Locale.ROOT));
        }
        printEstimates(out);
        out.printf(
                Locale.ROOT,
                "%n%,d compensation items, %,d accounts to freeze%n",
                findings.compensation().size(),
                findings.freeze().size());
        out.flush();
    }

    private void printEstimates(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%n%-16s %9s %15s %15s %15s %15s%n",
                "definition",
                "accounts",
                "yen",
                "certain only",
                "expected",
                "all suspected");
        for (DamageEstimate e : findings.estimates()) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %,9d %,15d %,15d %,15d %,15d%n",
                    e.definition(),
                    e.accounts(),
                    e.amount(),
                    e.low(),
                    e.expected(),
                    e.high());
        }
        for (DamageEstimate e : findings.estimates()) {
            DamageEstimate.Range range = e.range();
            if (e.definition() == Definition.EVIDENCE && range != null) {
                out.printf(
                        Locale.ROOT,
                        "%nBy the evidence the total is between %,d and %,d yen with %.0f %% confidence.%n",
                        range.low(),
                        range.high(),
                        100 * DamageEstimate.RANGE_SHARE);
            }
        }
    }
}
