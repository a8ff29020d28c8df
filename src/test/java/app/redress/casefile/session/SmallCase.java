package app.redress.casefile.session;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.Ledger;
import app.redress.casefile.lists.CaseItem;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.AccountFacts;
import app.redress.domain.Channel;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One victim, `victim`, with chosen amounts: for tests of decisions.
public final class SmallCase {
    public static final String VICTIM = "victim";

    private SmallCase() {}

    /// The list entry of a case's item.
    public static CompensationItem item(CaseItem kept) {
        return new CompensationItem(kept.account(), kept.channel(), kept.amount(), kept.basis(), kept.status());
    }

    /// Findings that propose these items for an account with this total due.
    public static Findings of(long due, Map<Channel, Long> items) {
        return of(Map.of(VICTIM, new Victim(due, items)));
    }

    /// What is proposed for an account.
    public record Victim(long due, Map<Channel, Long> items) {
        /// Proposed what it is due.
        public static Victim of(Map<Channel, Long> items) {
            return new Victim(items.values().stream().mapToLong(yen -> yen).sum(), items);
        }
    }

    public static Findings of(Map<String, Victim> victims) {
        Reason reason = Reason.of("drained", 1);
        List<AccountFinding> found = new ArrayList<>();
        List<CompensationItem> items = new ArrayList<>();
        new TreeMap<>(victims).forEach((account, victim) -> {
            found.add(finding(account, victim.due()));
            victim.items().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(item -> new CompensationItem(
                            account, item.getKey(), item.getValue(), reason, CompensationItem.Status.PROPOSED))
                    .forEach(items::add);
        });
        return new Findings(
                new Findings.Basis(Instant.EPOCH, ZoneOffset.UTC, "standard", ""),
                new Findings.Evidence(1, List.of(), List.of(), List.of(), List.of()),
                found,
                new Findings.Figures(List.of(), List.of(), List.of()),
                new Findings.Lists(
                        items, List.of(new FreezeItem(1, VICTIM, 30_000, reason, FreezeItem.Status.PROPOSED))));
    }

    /// The victim after the operator froze the account: nothing is proposed.
    public static Findings frozen(Instant at) {
        AccountFacts facts = new AccountFacts(VICTIM, null, null, null, null, null, at, new SourceLine(0, 2));
        return new Findings(
                new Findings.Basis(Instant.EPOCH, ZoneOffset.UTC, "standard", ""),
                new Findings.Evidence(1, List.of(), List.of(), List.of(), List.of()),
                List.of(finding(VICTIM, 0, facts)),
                new Findings.Figures(List.of(), List.of(), List.of()),
                new Findings.Lists(List.of(), List.of()));
    }

    private static AccountFinding finding(String account, long due) {
        return finding(account, due, null);
    }

    private static AccountFinding finding(String account, long due, @Nullable AccountFacts facts) {
        Figures point = new Figures(Map.of(), 0, 0, 0, 0, Map.of(Channel.CARD, due), due, 0);
        AccountTimeline timeline = new AccountTimeline(
                account,
                Tier.CONFIRMED,
                1,
                List.of(),
                List.of(),
                new Ledger(0, true, 0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                facts,
                List.of());
        return new AccountFinding(timeline, new AccountDamages(account, point, due, due, due));
    }
}
