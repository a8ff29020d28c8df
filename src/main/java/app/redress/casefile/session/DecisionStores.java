package app.redress.casefile.session;

import app.redress.casefile.accounts.AccountDecisions;
import app.redress.casefile.accounts.AskedAccounts;
import app.redress.casefile.accounts.ReportedAccounts;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.conflicts.ConflictDecisions;
import app.redress.casefile.database.CaseDatabase;
import app.redress.casefile.deadlines.DeadlineDecisions;
import app.redress.casefile.deadlines.DeadlineMarks;
import app.redress.casefile.estimates.NamedDefinitions;
import app.redress.casefile.limits.LimitDecisions;
import app.redress.casefile.lists.CompensationItems;
import app.redress.casefile.payouts.OutsideBatches;
import app.redress.casefile.payouts.PayoutBatches;
import app.redress.casefile.payouts.PayoutReturns;
import app.redress.casefile.steps.BulkDecisions;
import app.redress.casefile.steps.ClaimDecisions;
import app.redress.casefile.steps.FreezeDecisions;
import app.redress.casefile.steps.WorklistDecisions;
import java.time.InstantSource;

/// What keeps each kind of decision in a case; all of them write within the transaction they are given.
record DecisionStores(
        Staff staff,
        CompensationItems items,
        WorklistDecisions decisions,
        BulkDecisions bulk,
        FreezeDecisions freezes,
        ClaimDecisions claimDecisions,
        AskedAccounts askedAccounts,
        AccountDecisions accountDecisions,
        ConflictDecisions conflictDecisions,
        LimitDecisions limits,
        PayoutBatches payoutBatches,
        OutsideBatches outsideBatches,
        PayoutReturns payoutReturns,
        NamedDefinitions definitions,
        DeadlineDecisions deadlines,
        DeadlineMarks deadlineMarks,
        ReportedAccounts reportedAccounts,
        CaseUpkeep upkeep) {
    static DecisionStores over(CaseFile file, CaseDatabase database, Gate gate, AuditLog audit, InstantSource clock) {
        CompensationItems items = new CompensationItems(audit);
        WorklistDecisions decisions = new WorklistDecisions(audit, items, clock);
        return new DecisionStores(
                new Staff(gate, audit, clock),
                items,
                decisions,
                new BulkDecisions(decisions),
                new FreezeDecisions(audit, clock),
                new ClaimDecisions(audit, clock),
                new AskedAccounts(audit, clock),
                new AccountDecisions(audit, clock, items),
                new ConflictDecisions(audit, clock),
                new LimitDecisions(audit, clock),
                new PayoutBatches(audit, clock),
                new OutsideBatches(audit, items, clock),
                new PayoutReturns(audit, clock),
                new NamedDefinitions(audit, clock),
                new DeadlineDecisions(audit, clock),
                new DeadlineMarks(audit, clock),
                new ReportedAccounts(audit, clock),
                new CaseUpkeep(file, database, gate, audit, clock));
    }
}
