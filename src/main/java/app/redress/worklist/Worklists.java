package app.redress.worklist;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountFinding;
import app.redress.domain.AccountFacts;
import app.redress.domain.Channel;
import app.redress.domain.Payout;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Proposes which customers to compensate and which accounts to freeze.
public final class Worklists {
    private final Policy policy;

    public Worklists(Policy policy) {
        this.policy = policy;
    }

    /// One item per victim and channel with an amount due, by account, then channel.
    public List<CompensationItem> compensation(Collection<AccountFinding> findings) {
        return compensation(findings, List.of());
    }

    /// The same after payouts: what was paid is not proposed again.
    ///
    /// @param payouts in evidence order
    public List<CompensationItem> compensation(Collection<AccountFinding> findings, List<Payout> payouts) {
        Map<String, List<Payout>> byAccount = payouts.stream().collect(Collectors.groupingBy(Payout::account));
        return findings.stream()
                .filter(f -> f.timeline().tier().isVictim())
                .sorted(Comparator.comparing(AccountFinding::account))
                .flatMap(f ->
                        new CompensationProposal(f, byAccount.getOrDefault(f.account(), List.of())).items().stream())
                .toList();
    }

    /// Payouts that were paid although nothing is due for them by what is known now: yen by account.
    public Map<String, Long> paidBeyondDue(Collection<AccountFinding> findings, List<Payout> payouts) {
        Map<String, AccountFinding> victims = findings.stream()
                .filter(f -> f.timeline().tier().isVictim())
                .collect(Collectors.toMap(AccountFinding::account, f -> f));
        Map<String, Long> beyond = new TreeMap<>();
        payouts.stream().collect(Collectors.groupingBy(Payout::account)).forEach((account, own) -> {
            AccountFinding victim = victims.get(account);
            Map<Channel, Long> due =
                    victim == null ? Map.of() : victim.damages().point().due();
            long yen = new AlreadyPaid(due, own).beyondDue();
            if (yen > 0) {
                beyond.put(account, yen);
            }
        });
        return beyond;
    }

    /// Victims and possible victims without an effective freeze, most urgent first: by the amount at risk, weighted by
    /// the probability of the takeover and by the attacker's access.
    public List<FreezeItem> freeze(Collection<AccountFinding> findings) {
        List<AccountFinding> open = findings.stream()
                .filter(f -> f.timeline().tier() != Tier.CLEARED && !AttackerAccess.holds(f.timeline()))
                .sorted(Comparator.comparingDouble(this::urgency)
                        .thenComparingDouble(f -> f.timeline().probability())
                        .reversed()
                        .thenComparing(AccountFinding::account))
                .toList();
        List<FreezeItem> items = new ArrayList<>();
        for (AccountFinding f : open) {
            items.add(new FreezeItem(
                    items.size() + 1,
                    f.account(),
                    Math.addExact(balance(f.timeline()), exposure(f.timeline())),
                    reason(f.timeline()),
                    FreezeItem.Status.PROPOSED));
        }
        return items;
    }

    private double urgency(AccountFinding f) {
        AccountTimeline timeline = f.timeline();
        double atRisk = (double) balance(timeline) + exposure(timeline);
        // rounded to whole per cent, so that a tiny difference does not put a larger sum behind a smaller one
        double sure = Math.round(timeline.probability() * 100) / 100.0;
        return sure * AttackerAccess.of(timeline).share(policy.numbers().freeze()) * atRisk;
    }

    private static long balance(AccountTimeline timeline) {
        return Math.max(0, timeline.ledger().closing());
    }

    /// What one more charge could add; 0 if no card is linked.
    private long exposure(AccountTimeline timeline) {
        AccountFacts facts = timeline.facts();
        boolean card = facts != null && Boolean.TRUE.equals(facts.cardLinked())
                || timeline.events().stream().anyMatch(Worklists::cardCharge);
        return card ? policy.numbers().freeze().cardExposure() : 0;
    }

    private static boolean cardCharge(JudgedEvent e) {
        return e.event() instanceof Transaction t && t.isCharge() && t.method().isCard();
    }

    private Reason reason(AccountTimeline timeline) {
        String code = "freeze." + AttackerAccess.of(timeline);
        String tier = timeline.tier().name();
        long exposure = exposure(timeline);
        return exposure == 0
                ? Reason.of(code, 0, balance(timeline), tier)
                : Reason.of(code + ".card", 0, balance(timeline), tier, exposure);
    }
}
