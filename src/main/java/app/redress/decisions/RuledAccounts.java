package app.redress.decisions;

import app.redress.attribution.timeline.AccountRuling;
import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.RuledTimeline;
import app.redress.damages.AccountFinding;
import app.redress.damages.Assessor;
import app.redress.domain.Policy;
import java.time.Instant;

/// Recalculates an account's finding with people's decisions: timeline, ledger, figures and their range.
public final class RuledAccounts {
    private final Policy policy;
    private final Assessor assessor;
    private final Instant evidenceEnd;

    /// @param policy policy of the engine's findings
    public RuledAccounts(Policy policy, Instant evidenceEnd) {
        this.policy = policy;
        this.assessor = new Assessor(policy);
        this.evidenceEnd = evidenceEnd;
    }

    /// @param found the engine's finding; returned unchanged if nothing was decided or its events were not kept
    public AccountFinding of(AccountFinding found, AccountRuling ruling) {
        if (ruling.isEmpty() || found.timeline().events().isEmpty()) {
            return found;
        }
        AccountTimeline ruled =
                RuledTimeline.of(found.timeline(), ruling, policy.numbers().verdicts(), policy.tracing(), evidenceEnd);
        return new AccountFinding(ruled, assessor.assess(ruled).damages());
    }
}
