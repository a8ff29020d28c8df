package app.redress.decisions;

import app.redress.attribution.timeline.AccountRuling;
import app.redress.damages.AccountFinding;
import app.redress.damages.Breakdowns;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Policy;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.worklist.MuleItem;
import app.redress.worklist.Worklists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The findings of a run with people's decisions applied, as shown in its files and lists.
public final class RuledFindings {
    private final Policy policy;
    private final Findings engine;
    private final List<AccountFinding> accounts = new ArrayList<>();
    private EvidenceTotals totals;

    private RuledFindings(Policy policy, Findings engine, Map<String, AccountRuling> rulings) {
        this.policy = policy;
        this.engine = engine;
        this.totals = EvidenceTotals.of(engine.figures().estimates());
        RuledAccounts ruled = new RuledAccounts(policy, engine.basis().asOf());
        for (AccountFinding before : engine.accounts()) {
            AccountFinding after = ruled.of(before, rulings.getOrDefault(before.account(), AccountRuling.NONE));
            totals = totals.with(before, after);
            accounts.add(after);
        }
    }

    /// @param policy policy of the findings
    /// @param rulings decisions by account
    public static Findings of(Findings engine, Map<String, AccountRuling> rulings, Policy policy) {
        return rulings.isEmpty() ? engine : new RuledFindings(policy, engine, rulings).findings();
    }

    private Findings findings() {
        Breakdowns breakdowns = new Breakdowns(accounts.stream()
                .map(AccountFinding::timeline)
                .filter(t -> t.tier().isVictim())
                .toList());
        Worklists worklists = new Worklists(
                policy,
                Worklists.chargingOpen(
                        engine.evidence().controls(), engine.basis().asOf()));
        return new Findings(
                engine.basis(),
                engine.evidence(),
                accounts,
                new Findings.Figures(
                        engine.figures().estimates().stream()
                                .map(this::estimate)
                                .toList(),
                        breakdowns.hourly(),
                        breakdowns.rows()),
                new Findings.Lists(
                        worklists.compensation(accounts, engine.evidence().payouts()),
                        worklists.freeze(accounts, mules()),
                        engine.lists().mules()));
    }

    private DamageEstimate estimate(DamageEstimate e) {
        return e.definition() == Definition.EVIDENCE ? totals.of(e, e.range() != null) : e;
    }

    /// The mules, without accounts that a person decided otherwise.
    private List<MuleItem> mules() {
        Set<String> others = accounts.stream()
                .filter(f -> f.timeline().tier() != Tier.MULE)
                .map(AccountFinding::account)
                .collect(Collectors.toSet());
        return engine.lists().mules().stream()
                .filter(mule -> !others.contains(mule.account()))
                .toList();
    }
}
