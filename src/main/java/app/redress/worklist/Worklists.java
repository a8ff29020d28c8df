package app.redress.worklist;

import app.redress.domain.AccountFacts;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.timeline.AccountTimeline;
import app.redress.timeline.JudgedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Proposes whom to compensate and which accounts to freeze.
public final class Worklists {
    private final Policy policy;

    public Worklists(Policy policy) {
        this.policy = policy;
    }

    /// One item per victim and channel that is owed something, by account, then channel.
    public List<CompensationItem> compensation(Collection<AccountFinding> findings) {
        List<CompensationItem> items = new ArrayList<>();
        findings.stream()
                .filter(f -> f.timeline().tier().isVictim())
                .sorted(Comparator.comparing(AccountFinding::account))
                .forEach(f -> f.damages().point().due().forEach((channel, yen) -> {
                    if (yen > 0) {
                        Reason basis = Reason.of(
                                "basis." + channel.name(),
                                0,
                                yen,
                                f.timeline().tier().name());
                        items.add(new CompensationItem(
                                f.account(), channel, yen, basis, CompensationItem.Status.PROPOSED));
                    }
                }));
        return items;
    }

    /// Victims and possible victims that are not frozen yet, the most at risk now first.
    public List<FreezeItem> freeze(Collection<AccountFinding> findings) {
        List<AccountFinding> open = findings.stream()
                .filter(f -> f.timeline().tier() != Tier.CLEARED && !frozen(f.timeline()))
                .sorted(Comparator.comparingInt(
                                (AccountFinding f) -> f.timeline().tier().isVictim() ? 0 : 1)
                        .thenComparing(Comparator.comparingDouble(this::urgency).reversed())
                        .thenComparing(AccountFinding::account))
                .toList();
        List<FreezeItem> items = new ArrayList<>();
        for (AccountFinding f : open) {
            items.add(new FreezeItem(
                    items.size() + 1,
                    f.account(),
                    atRisk(f.timeline()),
                    reason(f.timeline()),
                    FreezeItem.Status.PROPOSED));
        }
        return items;
    }

    private double urgency(AccountFinding f) {
        return f.timeline().probability() * (double) atRisk(f.timeline());
    }

    /// A freeze that a hostile visit followed did not hold.
    private static boolean frozen(AccountTimeline timeline) {
        AccountFacts facts = timeline.facts();
        if (facts == null || facts.frozenAt() == null) {
            return false;
        }
        return timeline.events().stream()
                .noneMatch(e -> e.event().at().isAfter(facts.frozenAt()) && e.probability() >= 0.5);
    }

    /// The live balance and, where a card is linked, what one more charge could bring.
    private long atRisk(AccountTimeline timeline) {
        AccountFacts facts = timeline.facts();
        boolean card = facts != null && Boolean.TRUE.equals(facts.cardLinked())
                || timeline.events().stream().anyMatch(Worklists::cardCharge);
        return Math.max(0, timeline.ledger().closing()) + (card ? policy.yen("freeze.card-exposure") : 0);
    }

    private static boolean cardCharge(JudgedEvent e) {
        return e.event() instanceof app.redress.domain.Transaction t
                && t.isCharge()
                && t.method().isCard();
    }

    private static Reason reason(AccountTimeline timeline) {
        return Reason.of(
                "freeze." + timeline.tier().name(), 0, timeline.ledger().closing());
    }
}
