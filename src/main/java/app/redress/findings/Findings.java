package app.redress.findings;

import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Everything one analysis found: the case saves it, the console shows it and the reports print it.
///
/// @param accountsScreened number of accounts in the evidence, candidates or not
/// @param policyText the text of the policy file, so that every figure can be reproduced
/// @param rejects lines not counted in any figure: unreadable ones and undecided conflicts
/// @param conflicts rows that contradict each other, decided or not, ordered by kind of export and first row
/// @param accounts every candidate, ordered by account id
/// @param compensation ordered by account id, then channel
/// @param freeze ordered by priority
public record Findings(
        Instant asOf,
        ZoneId zone,
        String policyName,
        String policyText,
        long accountsScreened,
        List<Receipt> receipts,
        List<Reject> rejects,
        List<Conflict> conflicts,
        List<Control> controls,
        List<AccountFinding> accounts,
        List<DamageEstimate> estimates,
        List<HourlyLoss> hourly,
        List<BreakdownRow> breakdown,
        List<CompensationItem> compensation,
        List<FreezeItem> freeze) {
    public Findings {
        receipts = List.copyOf(receipts);
        rejects = List.copyOf(rejects);
        conflicts = List.copyOf(conflicts);
        controls = List.copyOf(controls);
        accounts = List.copyOf(accounts);
        estimates = List.copyOf(estimates);
        hourly = List.copyOf(hourly);
        breakdown = List.copyOf(breakdown);
        compensation = List.copyOf(compensation);
        freeze = List.copyOf(freeze);
    }

    /// Number of conflicts that nobody has decided.
    public long undecided() {
        return conflicts.stream().filter(c -> c.choice() == null).count();
    }

    /// Number of time gaps in the evidence, over all files.
    public long gaps() {
        return receipts.stream().mapToLong(r -> r.gaps().size()).sum();
    }
}
