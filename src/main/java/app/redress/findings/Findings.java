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

/// All that one run over the evidence found: what the case keeps, the console shows and the reports print.
///
/// @param accountsScreened number of accounts seen in the evidence, candidates or not
/// @param policyText the policy as its file says it, so that a figure can be reproduced
/// @param rejects lines that no figure counts: those that could not be read, and undecided conflicts
/// @param conflicts rows that contradict each other, decided or not, in evidence order of kinds and first rows
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

    /// Conflicts that nobody has decided.
    public long undecided() {
        return conflicts.stream().filter(c -> c.choice() == null).count();
    }

    /// Stretches of time, over all files, that the evidence says nothing about.
    public long gaps() {
        return receipts.stream().mapToLong(r -> r.gaps().size()).sum();
    }
}
