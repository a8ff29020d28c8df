package app.redress.worklist;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.TransferTrail;
import app.redress.damages.AccountFinding;
import app.redress.domain.AccountFacts;
import app.redress.domain.Channel;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.Policy;
import app.redress.domain.Reason;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Proposes which customers to compensate and which accounts to freeze.
public final class Worklists {
    private final Policy policy;
    private final boolean chargingOpen;

    /// Worklists while customers can charge.
    public Worklists(Policy policy) {
        this(policy, true);
    }

    /// @param chargingOpen whether a thief could still charge a card; see [#chargingOpen(Collection, Instant)]
    public Worklists(Policy policy, boolean chargingOpen) {
        this.policy = policy;
        this.chargingOpen = chargingOpen;
    }

    /// Whether nobody has stopped charging so far.
    public static boolean chargingOpen(Collection<Control> controls, Instant asOf) {
        return controls.stream()
                .noneMatch(control -> control.name().equals(Control.CHARGING_STOPPED)
                        && !control.at().isAfter(asOf));
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

    /// Accounts that received stolen money, mules first, then by what they received.
    public List<MuleItem> mules(Collection<AccountFinding> findings, TransferTrail trail) {
        Map<String, AccountFinding> known =
                findings.stream().collect(Collectors.toMap(AccountFinding::account, f -> f));
        return trail.receivers().stream()
                .map(account -> mule(account, trail, known.get(account)))
                .sorted(Comparator.comparing(MuleItem::kind)
                        .thenComparing(
                                Comparator.comparingLong(MuleItem::received).reversed())
                        .thenComparing(MuleItem::account))
                .toList();
    }

    private static MuleItem mule(String account, TransferTrail trail, @Nullable AccountFinding own) {
        List<TransferTrail.Leg> legs = trail.to(account);
        long received = legs.stream().mapToLong(leg -> leg.out().amount()).reduce(0, Math::addExact);
        return new MuleItem(
                account,
                trail.isMule(account) ? MuleItem.Kind.MULE : MuleItem.Kind.RECEIVER,
                received,
                legs.stream().map(TransferTrail.Leg::from).distinct().sorted().toList(),
                own == null ? received : own.damages().point().residual(),
                own != null,
                legs.getFirst().out().at(),
                legs.getLast().out().at());
    }

    /// Victims and possible victims without an effective freeze, most urgent first: by the amount at risk, weighted by
    /// the probability of the takeover and by the attacker's access.
    public List<FreezeItem> freeze(Collection<AccountFinding> findings) {
        return freeze(findings, List.of());
    }

    /// The same with mules: who works for the attacker is inside.
    public List<FreezeItem> freeze(Collection<AccountFinding> findings, Collection<MuleItem> mules) {
        List<Open> open = new ArrayList<>();
        Map<String, AccountFinding> known = new TreeMap<>();
        for (AccountFinding f : findings) {
            known.put(f.account(), f);
            toFreeze(f).ifPresent(open::add);
        }
        mules.stream()
                .filter(mule -> mule.kind() == MuleItem.Kind.MULE && !frozen(known.get(mule.account())))
                .forEach(mule -> open.add(open(mule, known.get(mule.account()))));
        open.sort(Comparator.comparingDouble(Open::urgency)
                .thenComparingDouble(Open::sure)
                .reversed()
                .thenComparing(Open::account));
        List<FreezeItem> items = new ArrayList<>();
        for (Open one : open) {
            items.add(
                    new FreezeItem(items.size() + 1, one.account, one.atRisk, one.reason, FreezeItem.Status.PROPOSED));
        }
        return items;
    }

    /// An account to freeze with its urgency: the most urgent first, then the most certain.
    public record Open(String account, double urgency, double sure, long atRisk, Reason reason) {}

    /// Whether and how urgently one account is to be frozen, mules aside.
    public Optional<Open> toFreeze(AccountFinding f) {
        return f.timeline().tier().isSuspect() && !AttackerAccess.holds(f.timeline())
                ? Optional.of(open(f))
                : Optional.empty();
    }

    private Open open(AccountFinding f) {
        return new Open(
                f.account(),
                urgency(f),
                f.timeline().probability(),
                Math.addExact(balance(f.timeline()), exposure(f.timeline())),
                reason(f.timeline()));
    }

    /// A mule to be frozen, with its urgency.
    ///
    /// @param own its finding; null if its rows are not in the evidence
    public Open open(MuleItem mule, @Nullable AccountFinding own) {
        long atRisk = own == null ? mule.left() : balance(own.timeline());
        double urgency = policy.numbers().freeze().inside() * atRisk;
        return new Open(mule.account(), urgency, 1, atRisk, mule.reason());
    }

    private static boolean frozen(@Nullable AccountFinding finding) {
        AccountFacts facts = finding == null ? null : finding.timeline().facts();
        return facts != null && facts.frozenAt() != null;
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

    /// What one more charge could add; 0 if no card is linked, or nobody can charge any more.
    private long exposure(AccountTimeline timeline) {
        if (!chargingOpen) {
            return 0;
        }
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
